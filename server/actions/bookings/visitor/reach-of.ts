import { DAY, type Instant } from '../../../../core/time/instant.ts';

/** The longest booking window there is, and a day. */
const FURTHEST = 731 * DAY;

/**
 * From the earliest to the latest of the starts that a client wants, as far as a client can ever book: of what lies in the past or beyond the longest window
 * nothing has to be read to refuse it.
 */
export function reachOf(starts: readonly Instant[], now: Instant): { readonly startsAt: Instant; readonly lastStartsAt: Instant } {
  const within = (start: Instant): Instant => Math.min(Math.max(start, now - DAY), now + FURTHEST);
  return { startsAt: within(Math.min(...starts)), lastStartsAt: within(Math.max(...starts)) };
}
