import type { Instant } from '../../time/instant.ts';
import type { QuietHours } from '../offers/offer-settings.ts';
import { QuietClock } from '../offers/quiet-clock.ts';
import type { WaitlistMailEvent } from '../waitlist-effect.ts';

export interface QuietFacts {
  /** The client's. */
  readonly timeZone: string;
  readonly quiet: QuietHours | null;
  /** Of the offer the mail is about. */
  readonly offer: { readonly until: Instant; readonly byHand: boolean } | null;
}

/** These answer somebody who has just done something, and may bring the link they wait for. */
const ANSWERS: readonly WaitlistMailEvent[] = ['joined', 'changed'];

/**
 * Until when a mail that could leave at `now` waits because the client's clock shows quiet hours; null: it leaves at once. What the coach offers by hand does
 * not wait, nor does an offer that would be over by then.
 */
export function afterQuiet(event: WaitlistMailEvent, { timeZone, quiet, offer }: QuietFacts, now: Instant): Instant | null {
  if (ANSWERS.includes(event)) return null;
  const until = new QuietClock(timeZone, quiet, now).quietUntil(now);
  if (until === now) return null;
  const waitsInVain = event === 'offered' && (offer === null || offer.byHand || offer.until <= until);
  return waitsInVain ? null : until;
}
