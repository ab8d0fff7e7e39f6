import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockAccount } from '../../db/people/accounts.ts';
import { type InstallationSettings, loadInstallationSettings, storeInstallationSettings } from '../../db/people/installation-settings.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export type SettingsRefusal = NotFound | { readonly code: 'own_second_factor_first' };

/** Rules for the whole installation. Who asks owners for a second step has one, or would be the first to stand outside. */
export const updateSettings = (
  ctx: ActionContext,
  actor: Actor,
  after: InstallationSettings,
): Promise<Result<InstallationSettings, SettingsRefusal | ConstraintRefusal>> =>
  ctx.transaction<InstallationSettings, SettingsRefusal>(async (tx) => {
    const account = actor.kind === 'user' && mayRunInstallation(actor) ? await lockAccount(tx, actor.userId) : undefined;
    if (!account) return refuse(NOT_FOUND);
    const before = await loadInstallationSettings(tx);
    if (after.ownersNeedSecondFactor && !account.twoFactorEnabled) return refuse({ code: 'own_second_factor_first' });
    if (before.ownersNeedSecondFactor === after.ownersNeedSecondFactor) return ok(after);
    await storeInstallationSettings(tx, after);
    await insertAuditEntry(tx, actor, {
      coachId: null,
      action: 'installation.updated',
      subject: ['installation', 'settings'],
      before,
      after,
    });
    return ok(after);
  });
