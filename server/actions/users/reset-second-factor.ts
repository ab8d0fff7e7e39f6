import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteSecondFactor, lockAccount } from '../../db/people/accounts.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Takes the second step off for somebody who lost their phone, and tells them. Who has none is left alone. */
export const resetSecondFactor = (ctx: ActionContext, actor: Actor, userId: string): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const account = mayRunInstallation(actor) ? await lockAccount(tx, userId) : undefined;
    if (!account) return refuse(NOT_FOUND);
    if (!account.twoFactorEnabled) return ok(null);
    await deleteSecondFactor(tx, account.id);
    await insertAuditEntry(tx, actor, { coachId: account.coachId, action: 'second_factor.reset', subject: ['user', account.id] });
    const key = `second-factor-reset:${ctx.newId()}`;
    await ctx.enqueue(tx, [{ kind: 'account_mail', key, event: 'second_factor_reset', userId: account.id }]);
    return ok(null);
  });
