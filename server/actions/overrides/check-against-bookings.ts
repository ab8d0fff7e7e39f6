import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { checkOverride } from '../../../core/availability/check-override.ts';
import { decideBlock, type ScheduledOverride } from '../../../core/availability/decide-block.ts';
import type { Result } from '../../../core/result.ts';
import { addDays } from '../../../core/time/add-days.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { loadBookingsAhead } from '../../db/bookings-ahead.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';

interface OverrideWish {
  readonly override: ScheduledOverride;
  readonly before: ScheduledOverride | null;
  readonly keepBookings: boolean;
}

/** Further than anybody can book. */
const FOR_EVER = '2200-01-01';

/**
 * Does this exception make sense, and does it lie on bookings that nobody said to keep? Under the coach's lock, so that no booking slips in
 * between the look and the write. A block that repeats for ever is held against everything that is booked, however far ahead.
 */
export async function checkAgainstBookings(
  tx: Tx,
  coach: CoachRow,
  wish: OverrideWish,
  now: Instant,
): Promise<Result<null, AvailabilityRefusal>> {
  const { override, before, keepBookings } = wish;
  const checked = checkOverride(override);
  if (!checked.ok) return checked;
  const from = Math.max(now, wallToInstant(coach.timeZone, override.startsOn, 0));
  const until = wallToInstant(coach.timeZone, override.endsOn === null ? FOR_EVER : addDays(override.endsOn, 1), 0);
  const bookings = keepBookings || until <= from ? [] : await loadBookingsAhead(tx, coach.id, { from, until });
  return decideBlock({ zone: coach.timeZone, override, before, bookings, keepBookings });
}
