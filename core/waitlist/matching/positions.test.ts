import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts, entryFacts, freedFacts, WAITLIST_NOW as NOW, WAITLIST_ZONE } from '../../../test/facts/waitlist-facts.ts';
import { DAY, HOUR, MINUTE } from '../../time/instant.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import type { Candidate, WaitingClient } from './candidate.ts';
import { betterPositions } from './better-positions.ts';
import { notSuitable } from './eligible-for.ts';
import { inOrder, WAITLIST_ORDERS } from './in-order.ts';
import { isRival, positionsOf } from './positions-of.ts';
import { WaitingLine } from './waiting-line.ts';

const range = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });
const slotAt = (startsAt: number): Partial<WaitlistEntry> => ({
  target: { kind: 'slot', startsAt },
  weekdays: [4],
  hours: [range(600, 660)],
  earliest: '2027-04-15',
  latest: '2027-04-15',
});
const slot = slotAt(freedFacts().startsAt);
const SPRING = { target: { kind: 'cycle', cycleId: 'spring' } } as const;

describe('rivals', () => {
  it.each<[boolean, string, Partial<WaitlistEntry>, Partial<WaitlistEntry>]>([
    [true, 'any session', {}, {}],
    [false, 'other services', {}, { serviceId: 'other' }],
    [true, 'a common day', { weekdays: [1, 2] }, { weekdays: [2, 3] }],
    [false, 'no common day', { weekdays: [1, 2] }, { weekdays: [3] }],
    [true, 'any day and one', { weekdays: [] }, { weekdays: [3] }],
    [true, 'hours that share a start', { hours: [range(540, 660)] }, { hours: [range(600, 720)] }],
    [false, 'hours that overlap by less than a session', { hours: [range(540, 659)] }, { hours: [range(600, 720)] }],
    [true, 'a short session in what is left of the hours', { hours: [range(540, 659)], durationMinutes: 30 }, { hours: [range(600, 720)] }],
    [true, 'dates that touch', { latest: '2027-04-15' }, { earliest: '2027-04-15' }],
    [false, 'dates that do not', { latest: '2027-04-14' }, { earliest: '2027-04-15' }],
    [
      false,
      'a common weekday that is not in the common dates',
      { weekdays: [1, 4], earliest: '2027-04-13' },
      { weekdays: [1], latest: '2027-04-15' },
    ],
    [true, 'a common weekday that is', { weekdays: [1, 4], earliest: '2027-04-12' }, { weekdays: [1], latest: '2027-04-15' }],
    [true, 'a week in common', { weekdays: [1], earliest: '2027-04-13' }, { weekdays: [1], latest: '2027-04-19' }],
    [true, 'one cycle', SPRING, SPRING],
    [false, 'two cycles', SPRING, { target: { kind: 'cycle', cycleId: 'summer' } }],
    [true, 'a cycle and any session', SPRING, {}],
    [true, 'one slot', slot, slot],
    [false, 'two slots', slot, slotAt(freedFacts().startsAt + HOUR)],
    [true, 'a slot and who can come then', slot, { weekdays: [4], hours: [range(540, 720)] }],
    [false, 'a slot and who can come only on other days', slot, { weekdays: [5] }],
    [false, 'a slot and who can come only later', slot, { hours: [range(601, 900)] }],
  ])('%s: %s', (expected, _, one, other) => {
    expect(isRival(entryFacts(one), entryFacts(other))).toBe(expected);
    expect(isRival(entryFacts(other), entryFacts(one))).toBe(expected);
  });

  it('are those to whom some freed time could be offered to both', () => {
    const wish = fc.record({
      weekdays: fc.subarray([1, 3, 4] as const),
      hours: fc.subarray([range(540, 630), range(660, 720), range(690, 780)]),
      durationMinutes: fc.constantFrom(30, 60, 90),
      earliest: fc.constantFrom('2027-04-13', '2027-04-15', '2027-04-17'),
      latest: fc.constantFrom('2027-04-17', '2027-04-19', '2027-04-22'),
    });
    const midnight = Date.parse('2027-04-12T04:00:00Z');
    const times = Array.from({ length: 12 * 48 }, (_, index) =>
      freedFacts(midnight + index * 30 * MINUTE, { endsAt: midnight + index * 30 * MINUTE + 3 * HOUR }),
    );
    fc.assert(
      fc.property(wish, wish, (one, other) => {
        const [mine, theirs] = [entryFacts(one), entryFacts(other)];
        expect(isRival(mine, theirs)).toBe(times.some((time) => notSuitable(mine, time) === null && notSuitable(theirs, time) === null));
      }),
    );
  });
});

const ids = (positions: ReadonlyMap<string, number>): object => Object.fromEntries(positions);

describe('positions', () => {
  it('count those before who want some of the same times', () => {
    const who = (id: string, days: number, more: Partial<WaitlistEntry>, client: Partial<WaitingClient> = {}): Candidate =>
      candidateFacts({ id, signedUpAt: NOW - days * DAY, ...more }, client);
    const all = [
      who('any', 1, {}),
      who('mondays', 5, { weekdays: [1] }),
      who('tuesdays', 4, { weekdays: [2] }),
      who('other', 9, { serviceId: 'other' }),
      who('paused', 8, { state: 'paused' }),
      who('away', 8, {}, { state: 'paused' }),
      who('gone', 8, { expiresAt: NOW }),
      who('mondays too', 3, { weekdays: [1], state: 'offered' }),
      who('mine', 2, { clientId: 'mondays', weekdays: [1, 2] }),
    ];
    expect(ids(positionsOf(all, 'signup', NOW))).toEqual({
      other: 1,
      mondays: 1,
      tuesdays: 1,
      'mondays too': 2,
      // Behind one on Mondays and one on Tuesdays, not behind oneself.
      mine: 3,
      // Four entries of three people.
      any: 4,
    });
  });

  it('never name somebody further back than a time would: who is n-th in line for a freed time is told n or more', () => {
    const entry = fc.record({
      signedUpAt: fc.integer({ min: NOW - 50, max: NOW }),
      weekdays: fc.subarray([3, 4] as const),
      hours: fc.subarray([range(540, 720), range(600, 660)]),
    });
    const vip = fc.boolean();
    fc.assert(
      fc.property(fc.array(fc.record({ entry, vip }), { maxLength: 12 }), fc.constantFrom(...WAITLIST_ORDERS), (all, order) => {
        const candidates = all.map(({ entry, vip }, index) =>
          candidateFacts({ ...entry, id: `e${index}` }, { relationship: vip ? 'vip' : 'connected' }),
        );
        const positions = positionsOf(candidates, order, NOW);
        const line = new WaitingLine(candidates, order, NOW).at(freedFacts());
        for (const [index, { candidate }] of line.entries()) expect(positions.get(candidate.entry.id)).toBeGreaterThanOrEqual(index + 1);
        const first = inOrder(candidates, order, NOW)[0];
        if (first) expect(positions.get(first.candidate.entry.id)).toBe(1);
      }),
    );
  });

  it('get no worse for anybody when somebody leaves', () => {
    const people = Array.from({ length: 6 }, (_, index) =>
      candidateFacts({ id: `e${index}`, signedUpAt: NOW - index * DAY, weekdays: index % 2 === 0 ? [] : [1] }),
    );
    for (const left of people) {
      const before = positionsOf(people, 'signup', NOW);
      const after = positionsOf(
        people.map((each) => (each === left ? { ...each, entry: { ...each.entry, state: 'left' as const } } : each)),
        'signup',
        NOW,
      );
      expect(after.has(left.entry.id)).toBe(false);
      for (const [id, position] of after) expect(position).toBeLessThanOrEqual(before.get(id)!);
    }
  });
});

describe('moving up', () => {
  const told = (position: number, toldAt: number, timeZone = WAITLIST_ZONE) => [{ entryId: 'ana', position, toldAt, timeZone }];
  /** Noon in Toronto, one in the morning of the next day in Tokyo. */
  it.each<[string, number, number, string, number | undefined, boolean]>([
    ['further ahead than yesterday', 3, NOW - DAY, WAITLIST_ZONE, 2, true],
    ['further ahead, but told today', 3, NOW - HOUR, WAITLIST_ZONE, 2, false],
    ['further ahead, told an hour ago, which was yesterday there', 3, NOW - 2 * HOUR, 'Asia/Tokyo', 2, true],
    ['where they were', 3, NOW - DAY, WAITLIST_ZONE, 3, false],
    ['further back', 3, NOW - DAY, WAITLIST_ZONE, 4, false],
    ['out of the line', 3, NOW - DAY, WAITLIST_ZONE, undefined, false],
  ])('%s', (_, before, toldAt, timeZone, now, expected) => {
    const positions = new Map(now === undefined ? [] : [['ana', now]]);
    const news = betterPositions(told(before, toldAt, timeZone), positions, NOW);
    expect(news).toEqual(expected ? [{ entryId: 'ana', position: now, before }] : []);
  });
});
