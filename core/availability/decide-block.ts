import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { zoneDaysCovering } from '../time/zone-days-covering.ts';
import { BLOCK_KINDS } from './availability-input.ts';
import type { Override } from './availability-input.ts';
import type { AvailabilityRefusal, BookingInTheWay } from './availability-refusal.ts';
import { blockedSteps } from './sweep/coach-time.ts';
import { dayPlans } from './sweep/day-plan.ts';
import { mostBetween } from './sweep/steps.ts';

/** An exception and which schedule it is for; null is all of the coach's. */
export interface ScheduledOverride extends Override {
  readonly scheduleId: string | null;
}

export interface BookingAhead extends BookingInTheWay {
  readonly scheduleId: string;
}

export interface BlockFacts {
  readonly zone: string;
  readonly override: ScheduledOverride;
  /** The same exception as it was until now; null for a new one. */
  readonly before: ScheduledOverride | null;
  /** What takes time and is not over, by start. */
  readonly bookings: readonly BookingAhead[];
  readonly keepBookings: boolean;
}

const isBlock = ({ kind }: Override): boolean => BLOCK_KINDS.some((block) => block === kind);

/** Which bookings lie, wholly or in part, in the blocked time. Their buffers may: the coach does something else, but is with nobody. */
function hits(zone: string, override: ScheduledOverride, bookings: readonly BookingAhead[]): ReadonlySet<BookingAhead> {
  const first = bookings[0];
  if (!first || !isBlock(override)) return new Set();
  const end = bookings.reduce<Instant>((latest, booking) => Math.max(latest, booking.endsAt), first.endsAt);
  const blocked = blockedSteps(dayPlans(zoneDaysCovering(zone, first.startsAt, end), [], [override]));
  const inScope = bookings.filter((booking) => override.scheduleId === null || override.scheduleId === booking.scheduleId);
  return new Set(inScope.filter((booking) => mostBetween(blocked, booking.startsAt, booking.endsAt) > 0));
}

/**
 * May this time be blocked? Not over bookings, unless the coach says that they stay. What an earlier version of the block covered already was
 * decided then: editing its note does not ask again.
 */
export function decideBlock({ zone, override, before, bookings, keepBookings }: BlockFacts): Result<null, AvailabilityRefusal> {
  if (keepBookings) return ok(null);
  const known = before === null ? new Set<BookingAhead>() : hits(zone, before, bookings);
  const fresh = [...hits(zone, override, bookings)].filter((booking) => !known.has(booking));
  if (fresh.length === 0) return ok(null);
  return refuse({
    code: 'hits_bookings',
    bookings: fresh.map(({ id, clientName, startsAt, endsAt }) => ({ id, clientName, startsAt, endsAt })),
  });
}
