import { buildZoneDays } from '../../time/build-zone-days.ts';
import { DAY, MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { zoneDaysCovering } from '../../time/zone-days-covering.ts';
import type { AvailabilityInput } from '../availability-input.ts';

/** From here on starts can be booked: neither past nor within the notice. */
export const earliestStart = (input: AvailabilityInput): Instant => input.now + Math.max(0, input.rules.noticeMinutes) * MINUTE;

/**
 * Where the last bookable day ends; no start lies there or later. Asked for times up to `until`: when they are so near that the window can't
 * end before them in any zone, the answer is infinity and costs no calendar.
 */
export function windowEnd(input: AvailabilityInput, until: Instant): Instant {
  const { zone, now, rules } = input;
  if (until <= now + (rules.windowDays - 2) * DAY) return Number.POSITIVE_INFINITY;
  const today = zoneDaysCovering(zone, now, now + 1)[0]!.epochDay;
  const last = today + rules.windowDays;
  // The day before too: the last day may be one that the zone skipped.
  return buildZoneDays(zone, last - 1, last).at(-1)!.end;
}
