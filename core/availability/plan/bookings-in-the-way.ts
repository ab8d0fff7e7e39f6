import { groupedBy } from '../../grouped-by.ts';
import type { Instant } from '../../time/instant.ts';
import { zoneDaysCovering } from '../../time/zone-days-covering.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { Override } from '../availability-input.ts';
import type { BookingInTheWay } from '../availability-refusal.ts';
import { isBlock } from './is-block.ts';
import { blockedSteps } from '../sweep/coach-time.ts';
import { dayPlans } from '../sweep/day-plan.ts';
import { mostBetween } from '../sweep/steps.ts';

/** An exception and which schedule it is for; null is all of the coach's. */
export interface ScheduledOverride extends Override {
  readonly scheduleId: string | null;
}

/** A booking that a block could lie on. */
export interface BookingAhead extends BookingInTheWay {
  readonly scheduleId: string;
}

/** Which of one schedule's bookings lie in the blocked time. */
function hits<T extends BookingAhead>(
  days: readonly ZoneDay[],
  blocks: readonly ScheduledOverride[],
  bookings: readonly T[],
): readonly T[] {
  const blocked = blockedSteps(dayPlans(days, [], blocks));
  return bookings.filter((booking) => mostBetween(blocked, booking.startsAt, booking.endsAt) > 0);
}

/**
 * The bookings that lie, wholly or in part, in time that the exceptions block, in the order given. Their buffers may: the coach does something
 * else, but is with nobody. However many exceptions there are, each schedule is swept once.
 */
export function bookingsInTheWay<T extends BookingAhead>(
  zone: string,
  overrides: readonly ScheduledOverride[],
  bookings: readonly T[],
): ReadonlySet<T> {
  const [first] = bookings;
  const blocks = overrides.filter(isBlock);
  if (!first || blocks.length === 0) return new Set();
  const start = bookings.reduce<Instant>((earliest, booking) => Math.min(earliest, booking.startsAt), first.startsAt);
  const end = bookings.reduce<Instant>((latest, booking) => Math.max(latest, booking.endsAt), first.endsAt);
  const days = zoneDaysCovering(zone, start, end);
  const found = new Set<T>();
  for (const [scheduleId, own] of groupedBy(bookings, (booking) => booking.scheduleId)) {
    const inScope = blocks.filter((block) => block.scheduleId === null || block.scheduleId === scheduleId);
    for (const booking of hits(days, inScope, own)) found.add(booking);
  }
  return found;
}
