import { describe, expect, it } from 'vitest';
import { entryFacts, WAITLIST_NOW, WAITLIST_ZONE } from '../../../test/facts/waitlist-facts.ts';
import { followCycle } from './follow-cycle.ts';

const BEFORE = { firstDate: '2027-06-01', lastDate: '2027-06-30' };
const followed = (dates: readonly [string | null, string | null], firstDate: string, lastDate: string) => {
  const entry = entryFacts({ target: { kind: 'cycle', cycleId: 'june' }, earliest: dates[0], latest: dates[1] });
  return followCycle(entry, BEFORE, { firstDate, lastDate }, { now: WAITLIST_NOW, zone: WAITLIST_ZONE });
};

describe('an entry for a cycle whose dates change', () => {
  it.each([
    ['grows with it', ['2027-06-01', '2027-06-30'], ['2027-05-15', '2027-07-31'], ['2027-05-15', '2027-07-31']],
    ['shrinks with it', ['2027-06-01', '2027-06-30'], ['2027-06-10', '2027-06-20'], ['2027-06-10', '2027-06-20']],
    ['moves with it', ['2027-06-01', '2027-06-30'], ['2027-08-01', '2027-08-31'], ['2027-08-01', '2027-08-31']],
    ['keeps days of its own', ['2027-06-05', '2027-06-20'], ['2027-05-15', '2027-07-31'], ['2027-06-05', '2027-06-20']],
    ['keeps what of them lies inside', ['2027-06-05', '2027-06-20'], ['2027-06-10', '2027-07-31'], ['2027-06-10', '2027-06-20']],
    ['waits for all of it where none does', ['2027-06-05', '2027-06-20'], ['2027-08-01', '2027-08-31'], ['2027-08-01', '2027-08-31']],
    ['grows at the end it did not choose', ['2027-06-05', '2027-06-30'], ['2027-06-01', '2027-07-31'], ['2027-06-05', '2027-07-31']],
  ] as const)('%s', (_, dates, [first, last], expected) => {
    const { earliest, latest } = followed(dates, first, last);
    expect([earliest, latest]).toEqual(expected);
  });

  it('stands until its latest day is over, in the coach’s zone', () => {
    expect(followed(['2027-06-01', '2027-06-30'], '2027-06-01', '2027-07-31').expiresAt).toBe(Date.parse('2027-08-01T04:00:00Z'));
  });
});
