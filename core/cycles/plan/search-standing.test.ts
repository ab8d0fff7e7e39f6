import { describe, expect, it } from 'vitest';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { searchStanding } from './search-standing.ts';

const ZONE = 'America/Toronto';
const FIRST = '2027-03-10';

const bookedAt = (date: string, status: NonNullable<Placement['booking']>['status'], minute = 540): Placement['booking'] => {
  const startsAt = wallToInstant(ZONE, date, minute);
  return { id: 'b', status, startsAt, endsAt: startsAt + 3_600_000 };
};

const visit = (more: Partial<Placement>) =>
  placementFacts({
    dueOn: '2027-03-16',
    date: '2027-03-17',
    minute: 540,
    ...more,
  });

const none = { date: null, minute: null } as const;
const there = { date: '2027-03-17', minute: 540 };

describe('to a search a placement is', () => {
  it.each<[string, Partial<Placement>, object]>([
    ['free, as an earlier search planned it', {}, { kind: 'free' }],
    ['free, without a time', { state: 'unplaced', ...none }, { kind: 'free' }],
    ['free, pinned to a time that went by unsent', { pinned: true, date: '2027-03-09' }, { kind: 'free' }],
    ['dropped', { state: 'dropped', ...none }, { kind: 'skip', dueOn: '2027-03-16' }],
    [
      'dropped after it was sent',
      { state: 'dropped', ...none, booking: bookedAt('2027-03-17', 'proposed') },
      { kind: 'skip', dueOn: '2027-03-16' },
    ],
    ['declined, and held', { answer: 'declined', booking: bookedAt('2027-03-17', 'proposed') }, { kind: 'skip', dueOn: '2027-03-16' }],
    [
      'declined, held and pinned before',
      { pinned: true, answer: 'declined', booking: bookedAt('2027-03-17', 'proposed') },
      { kind: 'skip', dueOn: '2027-03-16' },
    ],
    [
      'declined and moved since, where it is planned',
      { pinned: true, answer: 'declined', booking: bookedAt('2027-03-18', 'proposed') },
      { kind: 'fixed', dueOn: '2027-03-16', ...there, isBooked: false },
    ],
    [
      'declined and dropped since',
      { state: 'dropped', ...none, answer: 'declined', booking: bookedAt('2027-03-17', 'proposed') },
      { kind: 'skip', dueOn: '2027-03-16' },
    ],
    [
      'declined, moved since, and fallen free',
      { answer: 'declined', booking: bookedAt('2027-03-18', 'declined') },
      { kind: 'skip', dueOn: '2027-03-16' },
    ],
    ['declined', { answer: 'declined', booking: bookedAt('2027-03-17', 'declined') }, { kind: 'skip', dueOn: '2027-03-16' }],
    ['expired', { booking: bookedAt('2027-03-17', 'expired') }, { kind: 'skip', dueOn: '2027-03-16' }],
    ['cancelled, of no due day', { dueOn: null, booking: bookedAt('2027-03-17', 'cancelled') }, { kind: 'skip', dueOn: null }],
    ['pinned', { pinned: true }, { kind: 'fixed', dueOn: '2027-03-16', ...there, isBooked: false }],
    ['added by hand', { dueOn: null }, { kind: 'fixed', dueOn: null, ...there, isBooked: false }],
    ['proposed', { booking: bookedAt('2027-03-17', 'proposed') }, { kind: 'fixed', dueOn: '2027-03-16', ...there, isBooked: true }],
    [
      'proposed and moved since, where it is planned',
      { booking: bookedAt('2027-03-18', 'proposed') },
      { kind: 'fixed', dueOn: '2027-03-16', ...there, isBooked: false },
    ],
    [
      'confirmed, where it is booked',
      { answer: 'confirmed', booking: bookedAt('2027-03-18', 'confirmed', 600) },
      { kind: 'fixed', dueOn: '2027-03-16', date: '2027-03-18', minute: 600, isBooked: true },
    ],
    [
      'confirmed early for a due day to come',
      { booking: bookedAt('2027-03-09', 'completed') },
      { kind: 'fixed', dueOn: '2027-03-16', date: '2027-03-09', minute: 540, isBooked: true },
    ],
    [
      'to come for a due day that is over',
      { dueOn: '2027-03-09', booking: bookedAt('2027-03-11', 'confirmed') },
      { kind: 'fixed', dueOn: null, date: '2027-03-11', minute: 540, isBooked: true },
    ],
    ['over', { dueOn: '2027-03-02', booking: bookedAt('2027-03-02', 'completed') }, { kind: 'past' }],
    ['planned once and over, unsent', { dueOn: '2027-03-02', date: '2027-03-02' }, { kind: 'past' }],
    ['added by hand without a time', { dueOn: null, state: 'unplaced', ...none }, { kind: 'past' }],
  ])('%s', (_, more, standing) => {
    expect(searchStanding(ZONE, FIRST, visit(more))).toEqual(standing);
  });

  it('nine o’clock at nine when the clocks have changed between plan and booking', () => {
    const standing = searchStanding(ZONE, FIRST, visit({ booking: bookedAt('2027-03-17', 'confirmed') }));
    expect(standing).toMatchObject({ minute: 540, isBooked: true });
    expect(searchStanding(ZONE, '2027-03-01', visit({ dueOn: '2027-03-09', booking: bookedAt('2027-03-10', 'confirmed') }))).toMatchObject({
      minute: 540,
    });
  });
});
