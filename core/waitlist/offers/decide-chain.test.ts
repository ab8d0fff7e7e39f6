import { describe, expect, it } from 'vitest';
import { freedFacts } from '../../../test/facts/waitlist-facts.ts';
import { HOUR } from '../../time/instant.ts';
import { type ChainEvent, decideChain } from './decide-chain.ts';
import { newChain, type Offer, type OfferChain, type OfferState } from './offer-chain.ts';

const freed = freedFacts();
const UNTIL = freed.startsAt - 9 * HOUR;
const offer = (entryId: string, state: OfferState = 'offered'): Offer => ({
  entryId,
  clientId: entryId,
  startsAt: freed.startsAt,
  endsAt: freed.endsAt,
  offeredAt: UNTIL - 12 * HOUR,
  until: UNTIL,
  state,
  byHand: false,
  alternatives: [],
});
const chain = (...offers: Offer[]): OfferChain => ({ ...newChain(freed), offers });
const after = (before: OfferChain, event: ChainEvent, now = UNTIL - 1): OfferChain => {
  const result = decideChain(before, event, now);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const states = ({ offers }: OfferChain): OfferState[] => offers.map(({ state }) => state);

describe('an answer', () => {
  it('yes takes the time, and what others hold of it is withdrawn', () => {
    const taken = after(chain(offer('no', 'declined'), offer('ana'), offer('ben')), { kind: 'accept', entryId: 'ben' });
    expect(taken.state).toBe('taken');
    expect(states(taken)).toEqual(['declined', 'withdrawn', 'accepted']);
  });

  it('no leaves the time to the line', () => {
    const left = after(chain(offer('ana'), offer('ben')), { kind: 'decline', entryId: 'ana' });
    expect(left.state).toBe('offering');
    expect(states(left)).toEqual(['declined', 'offered']);
  });

  it('given twice is the same, even late', () => {
    for (const kind of ['accept', 'decline'] as const) {
      const once = after(chain(offer('ana')), { kind, entryId: 'ana' });
      expect(after(once, { kind, entryId: 'ana' }, UNTIL + HOUR)).toBe(once);
    }
  });

  it.each<[OfferState, 'accept' | 'decline', number, string]>([
    ['offered', 'accept', UNTIL, 'offer_over'],
    ['offered', 'decline', UNTIL, 'offer_over'],
    ['ran_out', 'accept', UNTIL, 'offer_over'],
    ['withdrawn', 'accept', UNTIL - 1, 'offer_gone'],
    ['withdrawn', 'decline', UNTIL - 1, 'offer_gone'],
    ['declined', 'accept', UNTIL - 1, 'offer_answered'],
    ['accepted', 'decline', UNTIL - 1, 'offer_answered'],
  ])('to an offer that is %s is refused: %s', (state, kind, now, code) => {
    expect(decideChain(chain(offer('ana', state)), { kind, entryId: 'ana' }, now)).toEqual({ ok: false, refusal: { code } });
  });

  it('of who was never asked is refused', () => {
    for (const kind of ['accept', 'decline', 'withdraw'] as const)
      expect(decideChain(chain(offer('ana')), { kind, entryId: 'ben' }, UNTIL - 1)).toEqual({ ok: false, refusal: { code: 'not_found' } });
  });
});

describe('what is withdrawn', () => {
  it('from one person leaves the others alone, and what was answered', () => {
    expect(states(after(chain(offer('ana'), offer('ben')), { kind: 'withdraw', entryId: 'ana' }))).toEqual(['withdrawn', 'offered']);
    expect(states(after(chain(offer('ana', 'declined')), { kind: 'withdraw', entryId: 'ana' }))).toEqual(['declined']);
  });

  it('from everybody, when the coach takes the time back, ends the chain', () => {
    const back = after(chain(offer('ana', 'ran_out'), offer('ben')), { kind: 'take_back' });
    expect(back.state).toBe('taken_back');
    expect(states(back)).toEqual(['ran_out', 'withdrawn']);
    expect(after(back, { kind: 'take_back' })).toBe(back);
    for (const state of ['taken', 'public'] as const)
      expect(decideChain({ ...chain(), state }, { kind: 'take_back' }, UNTIL)).toEqual({ ok: false, refusal: { code: 'offer_gone' } });
  });
});
