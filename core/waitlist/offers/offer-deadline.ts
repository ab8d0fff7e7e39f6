import { HOUR, type Instant, MINUTE } from '../../time/instant.ts';
import type { OfferSettings } from './offer-settings.ts';
import type { QuietClock } from './quiet-clock.ts';

/** Of the time that is left until the cut-off one person gets at most a third: two more can still be asked. */
const SHARE = 3;
/** After quiet hours there is an hour to read one's mail. */
const MORNING = HOUR;

type Patience = Pick<OfferSettings, 'deadlineMinutes' | 'leastMinutes'>;

const toMinute = (at: Instant): Instant => Math.ceil(at / MINUTE) * MINUTE;

/** The quiet in which the offer would end, or that was over only just before it: an instant of it. */
function quietBefore(clock: QuietClock, until: Instant, now: Instant): Instant | undefined {
  if (clock.isQuiet(until - 1)) return until - 1;
  const morning = until - MORNING;
  return morning > now && clock.isQuiet(morning) ? morning : undefined;
}

/**
 * Until when an offer made at `now` stands that is to stand for `length`, `now` not being quiet; null where the person would not have the least time
 * outside quiet hours. An offer that would end at night ends an hour after it, or, where the time goes public before that is of use, in the evening.
 * So its last moment is never quiet and never after `publicAt`.
 */
export function deadlineAfter(
  now: Instant,
  length: number,
  publicAt: Instant,
  clock: QuietClock,
  { leastMinutes }: Pick<OfferSettings, 'leastMinutes'>,
): Instant | null {
  const least = leastMinutes * MINUTE;
  const soonest = clock.awakeAfter(now, least);
  if (soonest > publicAt) return null;
  let until = Math.min(toMinute(Math.max(now + length, soonest)), publicAt);
  let night = quietBefore(clock, until, now);
  // More than once only where clocks go back over the end of the quiet hours, which then have a second, short part.
  while (night !== undefined) {
    const morning = clock.quietUntil(night);
    const evening = clock.quietSince(until);
    if (publicAt - morning < Math.min(least, MORNING) && evening >= soonest) return evening;
    until = Math.max(until, Math.min(morning + MORNING, publicAt));
    night = clock.isQuiet(until - 1) ? until - 1 : undefined;
  }
  return until;
}

/** The same for an offer to whoever is next in line: the coach's deadline, or a third of the time left until `publicAt` where that is shorter. */
export const offerDeadline = (now: Instant, publicAt: Instant, clock: QuietClock, patience: Patience): Instant | null =>
  deadlineAfter(now, Math.min(patience.deadlineMinutes * MINUTE, (publicAt - now) / SHARE), publicAt, clock, patience);

/** When somebody can be asked, from `now` on: at once, after their quiet hours, or null: not in time. */
export function askableAt(now: Instant, publicAt: Instant, clock: QuietClock, patience: Patience): Instant | null {
  const at = clock.quietUntil(now);
  return offerDeadline(at, publicAt, clock, patience) === null ? null : at;
}
