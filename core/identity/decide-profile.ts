import { CHANGED_MEANWHILE, type ChangedMeanwhile } from '../changed-meanwhile.ts';
import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { isZone } from '../time/is-zone.ts';
import { checkOfferSettings, type OfferSettings } from '../waitlist/offers/offer-settings.ts';
import { isReservedSlug } from './is-reserved-slug.ts';

export type ProfileRefusal =
  | ChangedMeanwhile
  | { readonly code: 'slug_reserved' }
  | { readonly code: 'unknown_time_zone' }
  /** Where it lies in the profile. */
  | { readonly code: 'wrong_settings'; readonly field: string };

interface Profile {
  readonly slug: string;
  readonly timeZone: string;
  readonly version: number;
}

interface ProfileWish extends Profile {
  readonly waitlistRules: { readonly offers: OfferSettings };
}

/** May a coach's profile change to this? An address of Perennial's own is refused, unless the coach has had it all along, and so are settings of the waitlist that nobody could keep to. */
export function decideProfile<T extends ProfileWish>(before: Profile, wish: T): Result<T, ProfileRefusal> {
  if (before.version !== wish.version) return refuse(CHANGED_MEANWHILE);
  if (wish.slug !== before.slug && isReservedSlug(wish.slug)) return refuse({ code: 'slug_reserved' });
  if (!isZone(wish.timeZone)) return refuse({ code: 'unknown_time_zone' });
  const offers = checkOfferSettings(wish.waitlistRules.offers);
  return offers.ok ? ok(wish) : refuse({ ...offers.refusal, field: `waitlistRules.offers.${offers.refusal.field}` });
}
