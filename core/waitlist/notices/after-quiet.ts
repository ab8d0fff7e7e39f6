import type { Instant } from '../../time/instant.ts';
import type { QuietHours } from '../offers/offer-settings.ts';
import { QuietClock } from '../offers/quiet-clock.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';

export interface QuietFacts {
  /** The client's. */
  readonly timeZone: string;
  readonly quiet: QuietHours | null;
  /** Of the offer the mail is about. */
  readonly offer: { readonly until: Instant; readonly byHand: boolean } | null;
}

/**
 * Until when a mail that could leave at `now` waits because the client's clock shows quiet hours; null: it leaves at once. What its client
 * has just asked for does not wait, what the coach offers by hand doesn't, nor does an offer that would be over by then.
 */
export function afterQuiet(
  { event, asked = false }: Pick<WaitlistMailEffect, 'event' | 'asked'>,
  { timeZone, quiet, offer }: QuietFacts,
  now: Instant,
): Instant | null {
  if (asked) return null;
  const until = new QuietClock(timeZone, quiet, now).quietUntil(now);
  if (until === now) return null;
  const waitsInVain = event === 'offered' && (offer === null || offer.byHand || offer.until <= until);
  return waitsInVain ? null : until;
}
