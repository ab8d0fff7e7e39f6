import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { claimAt } from '../../../test/facts/claim-at.ts';
import { entryFacts, freedFacts, offerSettings, WAITLIST_NOW, WAITLIST_ZONE } from '../../../test/facts/waitlist-facts.ts';
import type { AvailabilityInput, Override } from '../../availability/availability-input.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../time/instant.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import { decideHandOffer, type HandOffer, type HandOfferFacts } from './decide-hand-offer.ts';
import { newChain, type Offer, type OfferState } from './offer-chain.ts';

/** Thursday 15 April 2027, 10:00 in Toronto: ten days from now. */
const TEN = freedFacts().startsAt;

const SERVICE = { active: true, durations: [60], cycleBound: false };

const lookedAt = (more: Partial<AvailabilityInput> = {}, rules: Partial<AvailabilityInput['rules']> = {}): AvailabilityInput =>
  bookingFacts({ availability: { now: WAITLIST_NOW, ...more }, rules }).availability;

const offerOf = (clientId: string, state: OfferState = 'offered', startsAt: Instant = TEN): Offer => ({
  entryId: clientId,
  clientId,
  startsAt,
  endsAt: startsAt + HOUR,
  offeredAt: WAITLIST_NOW - HOUR,
  until: WAITLIST_NOW + HOUR,
  state,
  byHand: false,
  alternatives: [],
});

interface More extends Partial<Omit<HandOfferFacts, 'entry'>> {
  readonly entry?: Partial<WaitlistEntry>;
}
const facts = ({ entry, ...more }: More = {}): HandOfferFacts => ({
  startsAt: TEN,
  entry: entryFacts({ id: 'ada', ...entry }),
  service: SERVICE,
  cycleId: null,
  availability: lookedAt(),
  kept: null,
  held: [],
  settings: offerSettings(),
  clientZone: WAITLIST_ZONE,
  claim: null,
  ...more,
});

function decided(more: More = {}): HandOffer {
  const decision = decideHandOffer(facts(more));
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

const block: Override = {
  id: 'block',
  kind: 'blocked',
  startsOn: '2027-04-15',
  endsOn: '2027-04-15',
  weekdays: null,
  startMinute: null,
  endMinute: null,
  capacity: null,
  note: '',
};
const nineToFive = lookedAt({ hours: [{ weekday: 4, startMinute: 540, endMinute: 1020, capacity: 1 }] });

describe('an offer of the coach’s own choice', () => {
  it.each<[string, More, string]>([
    ['somebody who left', { entry: { state: 'left' } }, 'entry_over'],
    ['somebody who was booked', { entry: { state: 'booked' } }, 'entry_over'],
    ['a place that has run out, whether a sweep has said so or not', { entry: { expiresAt: WAITLIST_NOW } }, 'entry_over'],
    ['somebody the coach has paused', { entry: { state: 'paused' } }, 'entry_paused'],
    ['who said no to it', { kept: { ...newChain(freedFacts()), offers: [offerOf('ada', 'declined')] } }, 'offered_already'],
    ['who has it on offer', { kept: { ...newChain(freedFacts()), offers: [offerOf('ada')] } }, 'offered_already'],
    ['who has a time on offer that lies on it', { held: [offerOf('ada', 'offered', TEN + 30 * MINUTE)] }, 'offered_already'],
    ['a time that has begun', { startsAt: WAITLIST_NOW }, 'in_the_past'],
    ['a length that is not offered any more', { service: { ...SERVICE, durations: [45] } }, 'duration_not_offered'],
    ['a service that is not offered any more', { service: { ...SERVICE, active: false } }, 'not_open'],
    ['a day outside all cycles, of a service that is booked in cycles', { service: { ...SERVICE, cycleBound: true } }, 'not_open'],
    ['a time somebody has', { availability: lookedAt({ claims: [claimAt(TEN)] }) }, 'slot_taken'],
    [
      'a time under somebody’s buffer',
      { availability: lookedAt({ claims: [claimAt(TEN - HOUR)] }, { bufferBeforeMinutes: 10 }) },
      'slot_taken',
    ],
    ['a time of another schedule', { availability: lookedAt({ claims: [claimAt(TEN, { scheduleId: 'other' })] }) }, 'slot_taken'],
    ['a block', { availability: lookedAt({ overrides: [block] }) }, 'slot_taken'],
    ['outside the hours', { availability: nineToFive, startsAt: TEN + 8 * HOUR }, 'not_open'],
  ])('is not made to or for %s', (_, more, code) => {
    expect(decideHandOffer(facts(more))).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each<[string, More]>([
    ['what they wish for', { entry: { weekdays: [1], hours: [{ startMinute: 960, endMinute: 1080 }], latest: '2027-04-10' } }],
    ['notice and window', { availability: lookedAt({}, { noticeMinutes: 60 * 24 * 30, windowDays: 3 }) }],
    ['limits', { availability: lookedAt({ claims: [claimAt(TEN + 3 * HOUR)] }, { limits: [{ scope: 'coach', per: 'day', most: 1 }] }) }],
    ['the grid of starts', { startsAt: TEN + 10 * MINUTE }],
    ['one that lies on it, whose time is over', { held: [{ ...offerOf('ada'), until: WAITLIST_NOW }] }],
    ['a time they hold before it', { held: [offerOf('ada', 'offered', TEN - HOUR)] }],
    [
      'a cycle that is not public yet',
      { service: { ...SERVICE, cycleBound: true }, cycleId: 'spring', availability: lookedAt({ onlyWithin: [] }) },
    ],
    ['an offer they had of it by another chain', { kept: null }],
  ])('is bound by nothing else: not by %s', (_, more) => {
    expect(decideHandOffer(facts(more)).ok).toBe(true);
  });

  it('holds the session with its buffers, in the capacity of the hours', () => {
    const hours = [{ weekday: 4 as const, startMinute: 0, endMinute: 1440, capacity: 3 }];
    const availability = lookedAt({ hours }, { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 });
    expect(decided({ availability }).claim).toEqual({
      startsAt: TEN,
      endsAt: TEN + HOUR,
      blockedFrom: TEN - 10 * MINUTE,
      blockedUntil: TEN + 80 * MINUTE,
      seats: 1,
      capacity: 3,
      overbookedBy: null,
    });
  });

  it('of a kept time keeps its room for who comes after', () => {
    const kept = { ...newChain(freedFacts()), offers: [offerOf('ben', 'declined'), offerOf('cleo'), offerOf('dan')] };
    const claim = { endsAt: TEN + 90 * MINUTE, blockedFrom: TEN, blockedUntil: TEN + 100 * MINUTE };
    const made = decided({ kept, claim, availability: lookedAt({}, { bufferBeforeMinutes: 15 }) });
    expect(made.claim).toMatchObject({ endsAt: TEN + 90 * MINUTE, blockedFrom: TEN - 15 * MINUTE, blockedUntil: TEN + 100 * MINUTE });
    expect(made.offer).toMatchObject({ entryId: 'ada', state: 'offered', startsAt: TEN, endsAt: TEN + HOUR });
  });
});

describe('its deadline', () => {
  const at = (text: string): Instant => Date.parse(text);
  const NOON = WAITLIST_NOW;
  const NIGHT = at('2027-04-06T03:00Z');
  const until = (now: Instant, startsAt: Instant, more: Partial<HandOfferFacts> = {}) =>
    new Date(decided({ startsAt, availability: lookedAt({ now }), ...more }).offer.until).toISOString().slice(0, 16);

  it.each<[string, Instant, Instant, Partial<HandOfferFacts>, string]>([
    ['is that of any offer, an hour after the night', NOON, NOON + 10 * DAY, {}, '2027-04-06T13:00'],
    ['is what the coach says', NOON, NOON + 10 * DAY, { deadlineMinutes: 120 }, '2027-04-05T18:00'],
    ['is what the coach says, not a third of what is left', NOON, NOON + 9 * HOUR, { deadlineMinutes: 240 }, '2027-04-05T20:00'],
    ['ends after the night, where the coach’s word would end in it', NOON, NOON + 10 * DAY, { deadlineMinutes: 600 }, '2027-04-06T13:00'],
    ['counts from the morning on, for who sleeps', NIGHT, NIGHT + 10 * DAY, { deadlineMinutes: 120 }, '2027-04-06T14:00'],
    ['keeps to the cut-off', NOON, NOON + 7 * HOUR, { deadlineMinutes: 600 }, '2027-04-05T19:00'],
    ['leaves the least time, after the cut-off too', NOON, NOON + 2 * HOUR, {}, '2027-04-05T16:30'],
    ['may be shorter by the coach’s word', NOON, NOON + 2 * HOUR, { deadlineMinutes: 10 }, '2027-04-05T16:10'],
    ['is not after the start', NOON, NOON + 20 * MINUTE, {}, '2027-04-05T16:20'],
    ['is so long at night where the morning is too late', NIGHT, NIGHT + 3 * HOUR, { deadlineMinutes: 60 }, '2027-04-06T04:00'],
  ])('%s', (_, now, startsAt, more, expected) => {
    expect(until(now, startsAt, more)).toBe(expected);
  });
});
