import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import { BOOKING_STATUSES, type BookingStatus } from '../../bookings/booking-status.ts';
import type { Placement } from '../placement.ts';
import { PLACEMENT_ANSWERS, PLACEMENT_STATES } from '../placement-status.ts';
import { decideDeadline } from './decide-deadline.ts';

const placement = (id: string, status: BookingStatus | null, more: Partial<Placement> = {}) =>
  placementFacts({
    id,
    dueOn: '2027-03-02',
    date: '2027-03-02',
    booking: status && { id: `b${id}`, status, startsAt: 0, endsAt: 1 },
    toldStartsAt: 0,
    ...more,
  });

describe('the deadline', () => {
  it.each<[string, Placement, readonly string[], string | null]>([
    ['lets fall free what nobody answered to', placement('1', 'proposed'), [], 'expired'],
    ['lets fall free what was declined', placement('1', 'proposed', { answer: 'declined' }), [], 'declined'],
    ['keeps what nobody answered to where silence is a yes', placement('1', 'proposed'), ['rosa'], 'confirmed'],
    ['keeps no no, not even there', placement('1', 'proposed', { answer: 'declined' }), ['rosa'], 'declined'],
    ['keeps nothing of somebody else', placement('1', 'proposed'), ['nora'], 'expired'],
    ['lets go what the coach dropped', placement('1', 'proposed', { state: 'dropped', date: null, minute: null }), ['rosa'], 'expired'],
    ['leaves a yes', placement('1', 'confirmed', { answer: 'confirmed' }), [], null],
    ['leaves what was cancelled', placement('1', 'cancelled'), [], null],
    ['leaves a plan that was never sent', placement('1', null), [], null],
  ])('%s', (_, one, kept, to) => {
    const { releases, effects } = decideDeadline('cycle', [one], new Set(kept));
    expect(releases).toEqual(to === null ? [] : [{ bookingId: 'b1', to }]);
    expect(effects).toHaveLength(to === null ? 0 : 1);
  });

  it('tells each client once, whatever becomes of how many dates', () => {
    const rosa = ['1', '2', '3'].map((id) => placement(id, 'proposed'));
    const nora = placement('4', 'confirmed', { regularId: 'nora', answer: 'confirmed' });
    const ilse = placement('5', 'proposed', { regularId: 'ilse', answer: 'declined' });
    expect(decideDeadline('cycle', [...rosa, nora, ilse], new Set()).effects).toEqual([
      { kind: 'placements_mail', key: 'cycle:cycle:rosa:deadline', cycleId: 'cycle', regularId: 'rosa', event: 'deadline' },
      { kind: 'placements_mail', key: 'cycle:cycle:ilse:deadline', cycleId: 'cycle', regularId: 'ilse', event: 'deadline' },
    ]);
  });

  it('settles each proposed date once and touches no other', () => {
    const any = fc.record({
      status: fc.option(fc.constantFrom(...BOOKING_STATUSES)),
      state: fc.constantFrom(...PLACEMENT_STATES),
      answer: fc.option(fc.constantFrom(...PLACEMENT_ANSWERS)),
      regularId: fc.constantFrom('rosa', 'nora'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.subarray(['rosa', 'nora']), (facts, kept) => {
        const placements = facts.map(({ status, ...more }, index) => placement(String(index), status, more));
        const { releases } = decideDeadline('cycle', placements, new Set(kept));
        expect(releases.map(({ bookingId }) => bookingId)).toEqual(
          placements.flatMap(({ booking }) => (booking?.status === 'proposed' ? [booking.id] : [])),
        );
      }),
    );
  });
});
