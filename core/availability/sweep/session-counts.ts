import { DAY } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import { zoneDaysCovering } from '../../time/zone-days-covering.ts';
import type { AvailabilityInput, SessionLimit } from '../availability-input.ts';
import { appendRange, createSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/** 1970-01-01 was a Thursday; counted from the Monday before it, seven days make an ISO week. */
const isoWeek = (day: ZoneDay): number => Math.floor((day.epochDay + 3) / 7);

/** All days of the ISO weeks that the span touches. */
export const daysOfWholeWeeks = (zone: string, span: Span): readonly ZoneDay[] =>
  zoneDaysCovering(zone, span.from - 7 * DAY, span.until + 7 * DAY);

/** Which of the days the instant lies in; -1 outside. Days have about 24 hours, so the guess is at most a day or two off. */
export function indexOfDay(days: readonly ZoneDay[], instant: Instant): number {
  const last = days.length - 1;
  if (last < 0 || instant < days[0]!.start || instant >= days[last]!.end) return -1;
  let index = Math.min(Math.floor((instant - days[0]!.start) / DAY), last);
  while (days[index]!.start > instant) index -= 1;
  while (days[index]!.end <= instant) index += 1;
  return index;
}

function sumWeeks(days: readonly ZoneDay[], counts: Int32Array): void {
  for (let first = 0; first < days.length;) {
    let end = first;
    let sum = 0;
    for (; end < days.length && isoWeek(days[end]!) === isoWeek(days[first]!); end += 1) sum += counts[end]!;
    counts.fill(sum, first, end);
    first = end;
  }
}

/** How many sessions count against the limit on each of the days: those of the day, or of its ISO week. */
export function sessionCounts(input: AvailabilityInput, days: readonly ZoneDay[], limit: SessionLimit): Int32Array {
  const counts = new Int32Array(days.length);
  for (const claim of input.claims) {
    if (!claim.isSession || (limit.scope === 'service' && claim.serviceId !== input.serviceId)) continue;
    const index = indexOfDay(days, claim.startsAt);
    if (index >= 0) counts[index]! += 1;
  }
  if (limit.per === 'week') sumWeeks(days, counts);
  return counts;
}

/** 1 on the days of the span on which no further session is allowed. */
export function fullSteps(input: AvailabilityInput, span: Span): Steps {
  const { limits } = input.rules;
  if (limits.length === 0) return createSteps(0);
  const days = daysOfWholeWeeks(input.zone, span);
  const counts = limits.map((limit) => sessionCounts(input, days, limit));
  const steps = createSteps(2 * days.length);
  for (const [index, day] of days.entries()) {
    if (limits.some((limit, which) => counts[which]![index]! >= limit.most)) appendRange(steps, day.start, day.end, 1);
  }
  return steps;
}
