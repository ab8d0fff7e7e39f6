import { changedFields } from '../../../core/changed-fields.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { decideExtension } from '../../../core/packages/changes/decide-extension.ts';
import type { PackageRefusal } from '../../../core/packages/changes/package-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Price } from '../../../core/services/price.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertCreditEntries } from '../../db/packages/entries.ts';
import { type PackageRow, priceOf, updatePackage as writePackage } from '../../db/packages/packages.ts';
import { areServicesOf } from '../../db/packages/service-in-packages.ts';
import { loadWrittenOff } from '../../db/packages/written-off.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { lockPackage, type PackageAsSeen } from './lock-package.ts';
import { packageForAudit } from './package-for-audit.ts';
import { toldOfPackage } from './told-of-package.ts';

interface Terms {
  readonly name: string;
  readonly durationMinutes: number | null;
  readonly serviceIds: readonly string[];
  readonly price: Price | null;
  readonly note: string;
  readonly expiresOn: LocalDate | null;
}

export interface UpdatePackage extends PackageAsSeen, Terms {}

const FIELDS = ['name', 'durationMinutes', 'serviceIds', 'price', 'note', 'expiresOn'] as const;

/** What expired of a package comes back; nothing where nothing was left. Gives how many. */
async function bringBack(ctx: ActionContext, tx: Tx, actor: Actor, { id, coachId, expiredAt }: PackageRow): Promise<number> {
  const amount = expiredAt === null ? 0 : await loadWrittenOff(tx, id, expiredAt);
  if (amount === 0) return 0;
  const who = { by: 'coach', userId: actor.kind === 'user' ? actor.userId : null } as const;
  const entry = { kind: 'expire', amount, bookingId: null, reason: '', ...who, at: ctx.clock.now() } as const;
  await insertCreditEntries(tx, [{ ...entry, id: ctx.newId(), coachId, packageId: id }]);
  return amount;
}

/** Changes what a package is good for, and until when. Sessions that use it keep their credits, whatever becomes of it. */
export const updatePackage = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdatePackage,
): Promise<Result<null, NotFound | PackageRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | PackageRefusal>(async (tx) => {
    const locked = await lockPackage(tx, actor, input);
    if (!locked.ok) return locked;
    const { coach, row } = locked.value;
    if (!(await areServicesOf(tx, coach.id, input.serviceIds))) return refuse(NOT_FOUND);
    const { version, expiresOn } = input;
    const now = ctx.clock.now();
    const decision = decideExtension(row, { expiresOn, version, timeZone: coach.timeZone, now });
    if (!decision.ok) return refuse(await toldOfPackage(tx, row, version, decision.refusal));

    const { bringsBack, ...validity } = decision.value;
    const { name, durationMinutes, price, note } = input;
    const broughtBack = bringsBack ? await bringBack(ctx, tx, actor, row) : 0;
    await writePackage(tx, row.id, {
      name,
      durationMinutes,
      serviceIds: [...input.serviceIds],
      price,
      note,
      ...validity,
      ...(expiresOn !== row.expiresOn && { datedAt: now }),
    });
    const before: Terms = { ...row, price: priceOf(row) };
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: 'package.updated',
      subject: ['package', row.id],
      before: packageForAudit(before),
      after: { ...packageForAudit(input), broughtBack, fields: changedFields<Terms>(before, input, FIELDS) },
    });
    return ok(null);
  });
