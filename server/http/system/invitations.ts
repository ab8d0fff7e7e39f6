import type { InvitationView } from '../../../contract/users.ts';
import { acceptInvitation } from '../../actions/invitations/accept-invitation.ts';
import { createInvitation } from '../../actions/invitations/create-invitation.ts';
import { revokeInvitation } from '../../actions/invitations/revoke-invitation.ts';
import { findInvitation, type InvitationRow, listInvitations } from '../../db/people/invitations.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { problem, valueOf } from '../problem.ts';
import { sendCookies } from '../sign-in/send-cookies.ts';
import { signedInValue } from '../sign-in/signed-in-value.ts';
import { ownerOnly } from './owner-only.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

function view({ action }: HttpContext, row: InvitationRow): InvitationView {
  const { id, email, name, role, invitedBy, createdAt, expiresAt } = row;
  const expired = expiresAt <= action.clock.now();
  return { id, email, name, role, invitedBy, createdAt: iso(createdAt), expiresAt: iso(expiresAt), expired };
}

/** The invitation of a link that still works. One that was taken back or replaced is not there; one that was used or is too old has run out. */
async function openInvitation({ database, action }: HttpContext, token: string) {
  const hash = action.hashToken(token);
  const invitation = await findInvitation(database, hash);
  if (!invitation) throw problem({ code: 'not_found' });
  if (invitation.acceptedAt !== null || invitation.expiresAt <= action.clock.now()) throw problem({ code: 'link_expired' });
  return { ...invitation, hash };
}

export const invitations = {
  list: api.invitations.list.handler(async ({ context }) => {
    ownerOnly(context);
    return (await listInvitations(context.database)).map((row) => view(context, row));
  }),

  create: api.invitations.create.handler(async ({ input, context }) =>
    view(context, valueOf(await createInvitation(context.action, context.actor, input))),
  ),

  revoke: api.invitations.revoke.handler(async ({ input, context }) => {
    valueOf(await revokeInvitation(context.action, context.actor, input.invitationId));
  }),

  show: api.invitations.show.handler(async ({ input, context }) => {
    const { name, email, role, invitedBy } = await openInvitation(context, input.token);
    return { name, email, role, invitedBy };
  }),

  accept: api.invitations.accept.handler(async ({ input, context }) => {
    const { token, password, ...rest } = input;
    knownTimeZone(input.timeZone);
    // Looked at again under its lock; here it only saves strangers from being given the work of a password.
    const { hash } = await openInvitation(context, token);
    const passwordHash = await context.signIn.hashPassword(password);
    const { coachId, email } = valueOf(await acceptInvitation(context.action, { ...rest, hash, passwordHash }));
    // Who had a second step before is asked for it now, at the door.
    const step = signedInValue(context, await context.signIn.withPassword(context.headers, { email, password }));
    sendCookies(context, step.cookies);
    return { coachId, publicUrl: `${context.publicUrl}/${input.slug}` };
  }),
};
