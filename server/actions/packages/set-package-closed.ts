import { CHANGED_MEANWHILE } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { NotFound } from '../../../core/identity/not-found.ts';
import type { PackageRefusal } from '../../../core/packages/changes/package-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { setPackageClosed as writeClosed } from '../../db/packages/packages.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { lockPackage, type PackageAsSeen } from './lock-package.ts';
import { toldOfPackage } from './told-of-package.ts';

export interface SetPackageClosed extends PackageAsSeen {
  readonly closed: boolean;
}

/** Closes a package, so that nothing more is booked with it, or opens it again. Sessions that use it keep their credits; what already is so stays. */
export const setPackageClosed = (
  ctx: ActionContext,
  actor: Actor,
  input: SetPackageClosed,
): Promise<Result<null, NotFound | PackageRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | PackageRefusal>(async (tx) => {
    const locked = await lockPackage(tx, actor, input);
    if (!locked.ok) return locked;
    const { row } = locked.value;
    if (row.version !== input.version) return refuse(await toldOfPackage(tx, row, input.version, CHANGED_MEANWHILE));
    const wasClosed = row.closedAt !== null;
    if (wasClosed === input.closed) return ok(null);
    await writeClosed(tx, row.id, input.closed ? ctx.clock.now() : null);
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: input.closed ? 'package.closed' : 'package.reopened',
      subject: ['package', row.id],
      before: { closed: wasClosed },
      after: { closed: input.closed },
    });
    return ok(null);
  });
