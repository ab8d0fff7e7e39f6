import type { Actor } from '../../../core/identity/actor.ts';
import { decideUserChange, type UserChange, type UserRefusal } from '../../../core/identity/decide-user-change.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteSessionsOf, lockAccount, lockOwners, updateAccount } from '../../db/people/accounts.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { endInvitations } from './end-invitations.ts';

export interface UpdateUser extends UserChange {
  readonly userId: string;
}

/** What somebody may do here, and whether they come in at all. Who is shut out is signed out everywhere; their practice stays as it is. */
export const updateUser = (ctx: ActionContext, actor: Actor, input: UpdateUser): Promise<Result<null, UserRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, UserRefusal>(async (tx) => {
    if (!mayRunInstallation(actor)) return refuse(NOT_FOUND);
    const owners = await lockOwners(tx);
    // Whoever asks may have been an owner only until the lock was had.
    if (actor.kind === 'user' && !owners.includes(actor.userId)) return refuse(NOT_FOUND);
    const before = await lockAccount(tx, input.userId);
    const decision = decideUserChange(before, input, owners.filter((id) => id !== input.userId).length);
    if (!decision.ok) return decision;
    if (!before) return refuse(NOT_FOUND);

    const after = decision.value;
    if (before.role === after.role && before.disabled === after.disabled) return ok(null);
    await updateAccount(tx, before.id, { role: after.role, disabledAt: after.disabled ? new Date(ctx.clock.now()) : null });
    if (after.disabled) await deleteSessionsOf(tx, before.id);
    if (after.role !== 'owner' || after.disabled) await endInvitations(tx, actor, before.id);
    const { role, disabled, coachId } = before;
    await insertAuditEntry(tx, actor, {
      coachId,
      action: 'user.updated',
      subject: ['user', before.id],
      before: { role, disabled },
      after,
    });
    return ok(null);
  });
