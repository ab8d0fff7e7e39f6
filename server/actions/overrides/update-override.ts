import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { changedFields } from '../../../core/changed-fields.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { findOverride, type OverrideContent, type OverrideRow, updateOverride as writeOverride } from '../../db/overrides.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { checkOneOverride } from './check-one-override.ts';
import { overrideForAudit } from './override-for-audit.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface UpdateOverride extends OverrideContent {
  readonly coachId: string;
  readonly overrideId: string;
  readonly version: number;
  /** The coach has seen the bookings in the way and means to keep them. */
  readonly keepBookings: boolean;
}

const FIELDS = [
  'scheduleId',
  'kind',
  'startsOn',
  'endsOn',
  'weekdays',
  'startMinute',
  'endMinute',
  'capacity',
  'note',
] as const satisfies readonly (keyof OverrideContent)[];

type UpdateRefusal = NotFound | ChangedMeanwhile | AvailabilityRefusal;

/** Changes an exception; only bookings that it did not lie on before stand in its way. */
export const updateOverride = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdateOverride,
): Promise<Result<OverrideRow, UpdateRefusal | ConstraintRefusal>> =>
  ctx.transaction<OverrideRow, UpdateRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findOverride(tx, coach.id, input.overrideId));
    if (!coach || !before) return refuse(NOT_FOUND);
    if (before.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'override', before, input.version));
    const wish = { override: { ...input, id: before.id }, replaced: before, keepBookings: input.keepBookings };
    const checked = await checkOneOverride(tx, actor, coach, wish, ctx.clock.now());
    if (!checked.ok) return checked;
    const markOpened = await watchHours(ctx, tx, actor, coach);
    const row = await writeOverride(tx, before.id, input);
    await markOpened();
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'override.updated',
      subject: ['override', row.id],
      before: overrideForAudit(before),
      after: { ...overrideForAudit(row), keepBookings: input.keepBookings, fields: changedFields<OverrideContent>(before, row, FIELDS) },
    });
    return ok(row);
  });
