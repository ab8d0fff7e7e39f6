import { type Instant, MINUTE } from '../../time/instant.ts';
import { deadlineAfter, offerDeadline } from './offer-deadline.ts';
import type { OfferSettings } from './offer-settings.ts';
import type { QuietClock } from './quiet-clock.ts';

export interface HandTime {
  readonly now: Instant;
  readonly startsAt: Instant;
  /** When the time would go public. */
  readonly publicAt: Instant;
}

/**
 * Until when an offer of the coach's own choice stands. It goes out at once, at night too: whoever sleeps has their time from the morning on. The coach's
 * word on how long counts, `minutes`, else it stands as long as any offer. Like any other it does not end in quiet hours or after the cut-off, unless
 * there would be less than the least time before: then it stands for so long, and never beyond the start.
 */
export function handDeadline({ now, startsAt, publicAt }: HandTime, clock: QuietClock, settings: OfferSettings, minutes?: number): Instant {
  const patience = { ...settings, leastMinutes: Math.min(settings.leastMinutes, minutes ?? settings.leastMinutes) };
  const from = clock.quietUntil(now);
  const until =
    minutes === undefined
      ? offerDeadline(from, publicAt, clock, patience)
      : deadlineAfter(from, minutes * MINUTE, publicAt, clock, patience);
  return until ?? Math.min(now + (minutes ?? settings.leastMinutes) * MINUTE, startsAt);
}
