import { decideInvitation, type EmailTaken } from '../../../core/identity/decide-invitation.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockAccountByEmail } from '../../db/people/accounts.ts';
import { takeInvitation } from '../../db/people/invitations.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeFirstPractice } from '../setup/write-first-practice.ts';
import { writeInvitee } from './write-invitee.ts';

export interface AcceptInvitation {
  /** Of the link's token. */
  readonly hash: Buffer;
  readonly name: string;
  readonly passwordHash: string;
  readonly slug: string;
  readonly timeZone: string;
}

type Accepted = { readonly coachId: string; readonly email: string };
export type AcceptRefusal = EmailTaken | { readonly code: 'link_expired' } | { readonly code: 'slug_reserved' };

/** Makes the account, or raises the one that is there, with its practice. Once only: of many who press at once, one is let in. */
export const acceptInvitation = (
  ctx: ActionContext,
  input: AcceptInvitation,
): Promise<Result<Accepted, AcceptRefusal | ConstraintRefusal>> =>
  ctx.transaction<Accepted, AcceptRefusal>(async (tx) => {
    const invitation = await takeInvitation(tx, input.hash, ctx.clock.now());
    if (!invitation) return refuse({ code: 'link_expired' });
    const { id, email } = invitation;
    const { name, passwordHash, slug, timeZone } = input;
    const known = await lockAccountByEmail(tx, email);
    const decision = decideInvitation(known, invitation.role);
    if (!decision.ok) return decision;

    const { role } = decision.value;
    const userId = known?.id ?? ctx.newId();
    await writeInvitee(tx, { id: userId, name, email, role, passwordHash, isNew: known === undefined });
    const practice = await writeFirstPractice(ctx, tx, { userId, name, email, slug, timeZone });
    if (!practice.ok) return practice;
    const { coachId } = practice.value;
    const person = { kind: 'user', userId, role, coachId } as const;
    const after = { role, slug, timeZone };
    await insertAuditEntry(tx, person, { coachId, action: 'invitation.accepted', subject: ['invitation', id], after });
    return ok({ coachId, email });
  });
