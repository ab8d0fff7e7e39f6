import type { WaitlistEntry } from '../../core/waitlist/entry/waitlist-entry.ts';
import type { Candidate, WaitingClient } from '../../core/waitlist/matching/candidate.ts';
import { slotTime } from '../../core/waitlist/matching/slot-time.ts';
import type { FreedTime } from '../../core/waitlist/offers/offer-chain.ts';
import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from '../../core/waitlist/offers/offer-settings.ts';
import { DAY, HOUR } from '../../core/time/instant.ts';

/** The coach's, and their clients' where nothing else is said. */
export const WAITLIST_ZONE = 'America/Toronto';
/** A Monday in the coach's spring, 12:00 on their clock. */
export const WAITLIST_NOW = Date.parse('2027-04-05T16:00:00Z');

/** Somebody who waits for an hour of sessions at any time, since a day. */
export const entryFacts = (more: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  id: 'entry',
  clientId: more.id ?? 'client',
  target: { kind: 'service' },
  serviceId: 'session',
  durationMinutes: 60,
  weekdays: [],
  hours: [],
  earliest: null,
  latest: null,
  recurring: null,
  message: '',
  state: 'waiting',
  signedUpAt: WAITLIST_NOW - DAY,
  expiresAt: WAITLIST_NOW + 365 * DAY,
  ...more,
});

export const candidateFacts = (
  entry: Partial<WaitlistEntry> = {},
  client: Partial<WaitingClient> = {},
  refused: readonly number[] = [],
): Candidate => ({
  entry: entryFacts(entry),
  client: {
    state: 'active',
    relationship: 'connected',
    isRegular: false,
    timeZone: WAITLIST_ZONE,
    bookedOn: [],
    kept: 0,
    missed: 0,
    knownSince: WAITLIST_NOW - 100 * DAY,
    offers: 0,
    ...client,
  },
  refused,
});

/** An hour that fell free, Thursday 15 April 2027 at 10:00 on the coach's clock where nothing else is said. */
export const freedFacts = (startsAt = Date.parse('2027-04-15T14:00:00Z'), more: Partial<FreedTime> = {}): FreedTime => ({
  id: `freed ${startsAt}`,
  season: null,
  byHand: false,
  notFor: [],
  ...slotTime(WAITLIST_ZONE, { startsAt, endsAt: startsAt + HOUR, serviceIds: ['session'], cycleId: null }),
  ...more,
});

export const offerSettings = (more: Partial<OfferSettings> = {}): OfferSettings => ({ ...DEFAULT_OFFER_SETTINGS, ...more });
