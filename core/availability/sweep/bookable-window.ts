import { buildZoneDays } from '../../time/build-zone-days.ts';
import { DAY, MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { zoneDaysCovering } from '../../time/zone-days-covering.ts';
import type { Span } from '../../time/span.ts';
import type { AvailabilityInput } from '../availability-input.ts';
import { seasonsIn } from './seasons-in.ts';

/** From here on starts can be booked: neither past nor within the notice. */
export const earliestStart = (input: AvailabilityInput): Instant => input.now + Math.max(0, input.rules.noticeMinutes) * MINUTE;

/**
 * Where the last bookable day ends; no start lies there or later. Asked for times up to `until`: when they are so near that the window can't
 * end before them in any zone, the answer is infinity and costs no calendar. Days given one by one have no window.
 */
export function windowEnd(input: AvailabilityInput, until: Instant): Instant {
  const { zone, now, rules } = input;
  if (input.onlyWithin) return Number.POSITIVE_INFINITY;
  if (until <= now + (rules.windowDays - 2) * DAY) return Number.POSITIVE_INFINITY;
  const today = zoneDaysCovering(zone, now, now + 1)[0]!.epochDay;
  const last = today + rules.windowDays;
  // The day before too: the last day may be one that the zone skipped.
  return buildZoneDays(zone, last - 1, last).at(-1)!.end;
}

/** The parts of the span in which starts can be booked at all, in the order of time: after the notice, within the window or the days given. */
export function bookableSpans(input: AvailabilityInput, span: Span): readonly Span[] {
  const from = Math.max(span.from, earliestStart(input));
  const until = Math.min(span.until, windowEnd(input, span.until));
  if (!(from < until)) return [];
  return input.onlyWithin ? seasonsIn(input.zone, input.onlyWithin, { from, until }) : [{ from, until }];
}
