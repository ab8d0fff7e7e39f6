import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { claimAt } from '../../../test/facts/claim-at.ts';
import type { Claim } from '../../availability/availability-input.ts';
import { HOUR, MINUTE } from '../../time/instant.ts';
import { keptToGiveWay } from './kept-to-give-way.ts';

/** Thursday 5 March 2026 at 10:00 in Toronto. */
const TEN = Date.parse('2026-03-05T15:00:00Z');
const kept = (freedTimeId: string, at = TEN, more: Partial<Claim> = {}) => claimAt(at, { freedTimeId, isSession: false, ...more });

const needed = (claims: readonly Claim[], { capacity = 1, ids = ['a', 'b', 'c'], durationMinutes = 60 } = {}) => {
  const { availability } = bookingFacts({ availability: { claims }, rules: { durationMinutes } });
  const hours = availability.hours.map((each) => ({ ...each, capacity }));
  return keptToGiveWay({ ...availability, hours }, TEN, new Set(ids));
};

describe('what gives way to a session', () => {
  it.each([
    ['nothing, where nothing lies there', [], {}, []],
    ['what lies there', [kept('a')], {}, ['a']],
    ['what lies there in another schedule', [kept('a', TEN, { scheduleId: 'other' })], {}, ['a']],
    ['not what lies beside it', [kept('a', TEN + HOUR), kept('b', TEN - HOUR)], {}, []],
    ['all that it reaches over', [kept('a'), kept('b', TEN + HOUR)], { durationMinutes: 90 }, ['a', 'b']],
    ['one of two seats', [kept('a'), kept('b')], { capacity: 2 }, ['a']],
    ['no seat, where one is left', [kept('a'), claimAt(TEN)], { capacity: 3 }, []],
    ['nothing that may not', [kept('a')], { ids: ['b'] }, []],
    ['nothing, where somebody sits there too', [kept('a', TEN, { blockedUntil: TEN + 30 * MINUTE }), claimAt(TEN + 30 * MINUTE)], {}, []],
    [
      'only what is in the way, of what is near',
      [kept('a', TEN + 10 * MINUTE, { scheduleId: 'sessions', seats: 1 }), kept('b', TEN - 20 * MINUTE, { seats: 2 })],
      { capacity: 2 },
      ['b'],
    ],
  ])('%s', (_, claims, wishes, ids) => {
    expect(needed(claims, wishes)).toEqual(ids);
  });
});
