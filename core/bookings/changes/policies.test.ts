import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../../test/facts/booked-session.ts';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { HOUR, MINUTE } from '../../time/instant.ts';
import type { BookingPolicy } from '../../policies/booking-policy.ts';
import type { Booking } from '../booking.ts';
import { cancelRefusal } from './cancel-refusal.ts';
import { decideCancel } from './decide-cancel.ts';
import { isLateCancel } from './is-late-cancel.ts';
import { policyRefusals } from './policy-refusals.ts';

/** Monday 9 March 2026, 10:00 in Toronto. */
const TEN = Date.parse('2026-03-09T14:00:00Z');
const POLICY: BookingPolicy = {
  freeCancelMinutes: 48 * 60,
  cancelUntilMinutes: 12 * 60,
  moveUntilMinutes: 24 * 60,
  mostMoves: 1,
  returnLateCredit: true,
};

const booked = (more: Partial<Booking> = {}): Booking => ({
  ...bookedSession(bookingFacts({ policy: POLICY }), { startsAt: TEN, by: 'coach', userId: 'maren', tell: [] }),
  ...more,
});

const cancel = (booking: Booking, by: 'client' | 'coach', hoursBefore: number, asked = false) =>
  decideCancel(booking, { by, reason: '', tell: [], asked, now: TEN - hoursBefore * HOUR });

describe('a cancellation', () => {
  it.each([
    ['the client in time', 'client', 49, false, false],
    ['the client at the last free moment', 'client', 48, false, false],
    ['the client a little later', 'client', 47.99, false, true],
    ['the client at the last moment of all', 'client', 12, false, true],
    ['the client who was asked for another time', 'client', 13, true, false],
    ['the coach', 'coach', 13, false, false],
  ] as const)('of %s counts as late or not', (_, by, hours, asked, cancelledLate) => {
    expect(cancel(booked(), by, hours, asked)).toMatchObject({ ok: true, value: { booking: { status: 'cancelled', cancelledLate } } });
  });

  it('is not possible at all after its own deadline, and names it', () => {
    expect(cancel(booked(), 'client', 11.99)).toEqual({
      ok: false,
      refusal: { code: 'cancel_too_late', until: TEN - 12 * HOUR },
    });
  });

  it('is late exactly where it is possible and no longer free', () => {
    const minutes = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.boolean(), (freeCancelMinutes, cancelUntilMinutes, before, asked) => {
        const booking = booked({ policy: { ...POLICY, freeCancelMinutes, cancelUntilMinutes } });
        const now = TEN - before * MINUTE;
        const decision = decideCancel(booking, { by: 'client', reason: '', tell: [], asked, now });
        const possible = before > 0 && (asked || before >= cancelUntilMinutes);
        expect(decision.ok).toBe(possible);
        if (decision.ok) expect(decision.value.booking.cancelledLate).toBe(!asked && before < freeCancelMinutes);
      }),
    );
  });
});

describe('what was only asked for or proposed', () => {
  it.each(['requested', 'proposed'] as const)('is never late (%s)', (status) => {
    expect(isLateCancel(booked({ status }), { asked: false, now: TEN - HOUR })).toBe(false);
  });
});

describe('what the client’s policy says, for the coach', () => {
  const at = (hours: number, more: Partial<Booking> = {}, asked = false) =>
    policyRefusals(booked(more), { asked, now: TEN - hours * HOUR });

  it.each([
    ['long before', at(30), null, null],
    ['too late to move', at(20), null, { code: 'move_too_late', until: TEN - 24 * HOUR }],
    ['too late for both', at(2), { code: 'cancel_too_late', until: TEN - 12 * HOUR }, { code: 'move_too_late', until: TEN - 24 * HOUR }],
    ['moved as often as agreed', at(30, { moveCount: 1 }), null, { code: 'moved_too_often', most: 1 }],
    ['asked for another time', at(2, { moveCount: 1 }, true), null, null],
    ['already under way, where no policy is in the way', at(-0.5), null, null],
    ['only asked for, where the client withdraws', at(2, { status: 'requested' }), null, null],
  ])('%s', (_, refusals, cancelSays, moveSays) => {
    expect(refusals).toEqual({ cancel: cancelSays, move: moveSays });
  });

  it('binds nobody but the client', () => {
    expect(cancelRefusal(booked(), { by: 'coach', asked: false, now: TEN - HOUR })).toBeNull();
  });
});
