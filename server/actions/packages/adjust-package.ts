import type { Actor } from '../../../core/identity/actor.ts';
import type { NotFound } from '../../../core/identity/not-found.ts';
import { decideAdjustment } from '../../../core/packages/changes/decide-adjustment.ts';
import type { PackageRefusal } from '../../../core/packages/changes/package-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertCreditEntries } from '../../db/packages/entries.ts';
import { touchPackage } from '../../db/packages/packages.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { lockPackage, type PackageAsSeen } from './lock-package.ts';
import { toldOfPackage } from './told-of-package.ts';

export interface AdjustPackage extends PackageAsSeen {
  /** Never 0. */
  readonly amount: number;
  readonly reason: string;
}

/** More or fewer credits than there are. Asked twice with one version it is done once. */
export const adjustPackage = (
  ctx: ActionContext,
  actor: Actor,
  input: AdjustPackage,
): Promise<Result<null, NotFound | PackageRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | PackageRefusal>(async (tx) => {
    const locked = await lockPackage(tx, actor, input);
    if (!locked.ok) return locked;
    const { row } = locked.value;
    const { amount, reason, version } = input;
    const now = ctx.clock.now();
    const decision = decideAdjustment(row, { amount, version, now });
    if (!decision.ok) return refuse(await toldOfPackage(tx, row, version, decision.refusal));
    const who = { by: 'coach', userId: actor.kind === 'user' ? actor.userId : null } as const;
    const entry = { kind: 'adjust', amount, bookingId: null, reason, ...who, at: now } as const;
    await insertCreditEntries(tx, [{ ...entry, id: ctx.newId(), coachId: row.coachId, packageId: row.id }]);
    await touchPackage(tx, row.id);
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: 'package.adjusted',
      subject: ['package', row.id],
      before: { credits: row.balance },
      after: { credits: row.balance + amount },
    });
    return ok(null);
  });
