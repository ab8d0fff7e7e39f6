import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from './offers/offer-settings.ts';

/** How a coach keeps a waitlist. */
export interface WaitlistRules {
  /** Whether clients can join. Who stands in line is served either way. */
  readonly open: boolean;
  /** Whether clients see their place in line, and are told when it gets better. */
  readonly showPosition: boolean;
  /** How many days an entry without an end stands. */
  readonly standsDays: number;
  readonly offers: OfferSettings;
}

/** Of a new practice; the database has the same for those that were there before, but closed. */
export const DEFAULT_WAITLIST_RULES: WaitlistRules = { open: true, showPosition: true, standsDays: 180, offers: DEFAULT_OFFER_SETTINGS };
