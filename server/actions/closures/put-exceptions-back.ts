import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { decideBlock } from '../../../core/availability/decide-block.ts';
import type { ClosureRefusal } from '../../../core/closures/closure-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { ClosureRow } from '../../db/closures/load-closures.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { deleteOverrides, insertOverrides } from '../../db/overrides.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadChangeFacts } from '../overrides/load-change-facts.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

/**
 * The exceptions of a block go, and those that went with it come back, inside the caller's transaction under the coach's lock. Refused where one that
 * comes back would lie on what was booked since, or is for hours that are no more.
 */
export async function putExceptionsBack(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  coach: CoachRow,
  { createdOverrides, removedOverrides: create }: Pick<ClosureRow, 'createdOverrides' | 'removedOverrides'>,
): Promise<Result<null, ClosureRefusal | AvailabilityRefusal>> {
  const removeIds = createdOverrides.map(({ id }) => id);
  const facts = await loadChangeFacts(tx, actor, coach, { create, removeIds, bookingIds: [] }, ctx.clock.now());
  if (create.some(({ scheduleId }) => scheduleId !== null && !facts.scheduleIds.includes(scheduleId)))
    return refuse({ code: 'closure_answered' });
  const block = { zone: coach.timeZone, overrides: create, before: facts.existing, bookings: facts.bookings };
  const decided = decideBlock(block, new Set());
  if (!decided.ok) return decided;
  const markOpened = await watchHours(ctx, tx, actor, coach);
  await deleteOverrides(tx, coach.id, removeIds);
  await insertOverrides(
    tx,
    coach.id,
    create.map((override) => ({ ...override, id: ctx.newId() })),
  );
  await markOpened();
  return ok(null);
}
