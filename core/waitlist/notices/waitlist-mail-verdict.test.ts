import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../time/instant.ts';
import { WAITLIST_NOW as NOW, WAITLIST_ZONE as ZONE } from '../../../test/facts/waitlist-facts.ts';
import type { OfferState } from '../offers/offer-chain.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';
import { type WaitlistMailStanding, waitlistMailVerdict } from './waitlist-mail-verdict.ts';

type Event = WaitlistMailEffect['event'];

const standing = (more: Partial<WaitlistMailStanding> = {}): WaitlistMailStanding => ({
  state: 'waiting',
  expiresAt: NOW + 30 * DAY,
  isBack: false,
  clientState: 'active',
  showPosition: true,
  toldAt: NOW - MINUTE,
  offer: null,
  cycle: null,
  zone: ZONE,
  ...more,
});
const offer = (state: OfferState, more: object = {}) => ({ state, until: NOW + HOUR, told: true, tookAnother: false, ...more });
/** Opens tomorrow at this time where nothing else is said. */
const cycle = (more: object = {}) => ({
  phase: 'confirming' as const,
  automatic: true,
  opensAt: NOW + DAY,
  firstDate: '2027-05-01' as const,
  lastDate: '2027-07-31' as const,
  ...more,
});
const says = (event: Event, more: Partial<WaitlistMailStanding> = {}) => waitlistMailVerdict({ event }, standing(more), NOW);

describe('a mail about the waitlist leaves as long as it holds', () => {
  it.each<[string, Event, Partial<WaitlistMailStanding>, 'send' | 'overtaken']>([
    ['who joined', 'joined', {}, 'send'],
    ['who joined and was paused', 'joined', { state: 'paused' }, 'send'],
    ['who joined and left again', 'joined', { state: 'left' }, 'overtaken'],
    ['who joined for what is over', 'joined', { expiresAt: NOW }, 'overtaken'],
    ['what they wish now', 'changed', { state: 'offered' }, 'send'],
    ['what they wish no more', 'changed', { state: 'booked' }, 'overtaken'],
    ['an offer that is out', 'offered', { state: 'offered', offer: offer('offered') }, 'send'],
    ['an offer in its last moment', 'offered', { state: 'offered', offer: offer('offered', { until: NOW + 1 }) }, 'send'],
    ['an offer whose time is over', 'offered', { state: 'offered', offer: offer('offered', { until: NOW }) }, 'overtaken'],
    ['an offer that was withdrawn', 'offered', { offer: offer('withdrawn') }, 'overtaken'],
    ['an offer that was declined already', 'offered', { offer: offer('declined') }, 'overtaken'],
    ['an offer to who is paused', 'offered', { state: 'paused', offer: offer('offered') }, 'overtaken'],
    ['an offer to who has left', 'offered', { state: 'left', offer: offer('offered') }, 'overtaken'],
    ['an offer that is gone', 'offered', {}, 'overtaken'],
    ['that an offer is gone', 'offer_gone', { offer: offer('withdrawn') }, 'send'],
    ['that one is gone they never heard of', 'offer_gone', { offer: offer('withdrawn', { told: false }) }, 'overtaken'],
    ['that one is gone, to who has left', 'offer_gone', { state: 'left', offer: offer('withdrawn') }, 'overtaken'],
    ['that one is gone, to who took another and waits on', 'offer_gone', { offer: offer('withdrawn', { tookAnother: true }) }, 'overtaken'],
    ['that one is gone, to who took another', 'offer_gone', { state: 'booked', offer: offer('withdrawn') }, 'overtaken'],
    ['that one is gone which they took', 'offer_gone', { offer: offer('accepted') }, 'overtaken'],
    ['that one ran out', 'offer_over', { offer: offer('ran_out') }, 'send'],
    ['that one ran out they never heard of', 'offer_over', { offer: offer('ran_out', { told: false }) }, 'overtaken'],
    ['that one ran out they declined', 'offer_over', { offer: offer('declined') }, 'overtaken'],
    ['that they wait no more', 'expired', { state: 'expired', expiresAt: NOW }, 'send'],
    ['that they wait no more, who came back', 'expired', { state: 'expired', isBack: true }, 'overtaken'],
    ['that they wait no more, whose time was prolonged', 'expired', {}, 'overtaken'],
    ['that the coach took them off', 'left', { state: 'left' }, 'send'],
    ['that the coach took them off, who came back', 'left', { state: 'left', isBack: true }, 'overtaken'],
    ['that it opens tomorrow', 'opening_soon', { cycle: cycle() }, 'send'],
    ['that it opens soon, put off by a week', 'opening_soon', { cycle: cycle({ opensAt: NOW + 8 * DAY }) }, 'overtaken'],
    ['that it opens soon, opened since', 'opening_soon', { cycle: cycle({ opensAt: NOW }) }, 'overtaken'],
    ['that it opens soon, by hand now', 'opening_soon', { cycle: cycle({ automatic: false }) }, 'overtaken'],
    ['that it opens soon, still planned', 'opening_soon', { cycle: cycle({ phase: 'planning' }) }, 'overtaken'],
    ['that it opens soon, to who has left', 'opening_soon', { state: 'left', cycle: cycle() }, 'overtaken'],
    ['that it is open', 'opened', { cycle: cycle({ phase: 'open' }) }, 'send'],
    ['that it is open, by its date', 'opened', { cycle: cycle({ opensAt: NOW }) }, 'send'],
    ['that it is open, closed again', 'opened', { cycle: cycle() }, 'overtaken'],
    ['that it is open, and over since', 'opened', { cycle: cycle({ phase: 'open', lastDate: '2027-04-04' }) }, 'overtaken'],
    ['that it is open, of a cycle that is gone', 'opened', {}, 'overtaken'],
  ])('%s', (_, event, more, verdict) => {
    expect(says(event, more)).toBe(verdict);
  });

  const place = { event: 'position', position: 3, toldAt: NOW - MINUTE } as const;
  it.each<[string, Partial<WaitlistMailStanding>, 'send' | 'overtaken']>([
    ['as it was counted', {}, 'send'],
    ['that is still the same', { place: 3 }, 'send'],
    ['that is better by now', { place: 1 }, 'send'],
    ['that is worse by now', { place: 4 }, 'overtaken'],
    ['that they have no more', { place: null }, 'overtaken'],
    ['that was told again since', { toldAt: NOW }, 'overtaken'],
    ['which the coach shows no more', { showPosition: false }, 'overtaken'],
    ['of who is paused', { state: 'paused' }, 'overtaken'],
    ['of a client who is paused', { clientState: 'paused' }, 'overtaken'],
    ['of who has left', { state: 'left' }, 'overtaken'],
  ])('a place in line %s', (_, more, verdict) => {
    expect(waitlistMailVerdict(place, standing(more), NOW)).toBe(verdict);
  });
});
