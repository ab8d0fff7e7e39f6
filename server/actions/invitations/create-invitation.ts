import type { Actor } from '../../../core/identity/actor.ts';
import { decideInvitation, type EmailTaken } from '../../../core/identity/decide-invitation.ts';
import { INVITATION_LIFE } from '../../../core/identity/invitation-life.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockAccountByEmail } from '../../db/people/accounts.ts';
import { type InvitationRow, loadInvitation, replaceInvitation } from '../../db/people/invitations.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface CreateInvitation {
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'coach';
}

/** Invites somebody to open a practice here. Another invitation to the same address takes the place of the one before, whose link ends. */
export const createInvitation = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateInvitation,
): Promise<Result<InvitationRow, NotFound | EmailTaken | ConstraintRefusal>> =>
  ctx.transaction<InvitationRow, NotFound | EmailTaken>(async (tx) => {
    if (actor.kind !== 'user' || !mayRunInstallation(actor)) return refuse(NOT_FOUND);
    const { name, email, role } = input;
    const decision = decideInvitation(await lockAccountByEmail(tx, email), role);
    if (!decision.ok) return decision;

    const id = ctx.newId();
    const createdAt = ctx.clock.now();
    const { hash } = ctx.linkToken(id);
    await replaceInvitation(tx, {
      id,
      hash,
      email,
      name,
      role,
      invitedBy: actor.userId,
      createdAt,
      expiresAt: createdAt + INVITATION_LIFE,
    });
    await insertAuditEntry(tx, actor, { coachId: null, action: 'invitation.created', subject: ['invitation', id], after: { role } });
    await ctx.enqueue(tx, [{ kind: 'invitation_mail', key: `invitation:${id}`, invitationId: id }]);
    const row = await loadInvitation(tx, id);
    return row ? ok(row) : refuse(NOT_FOUND);
  });
