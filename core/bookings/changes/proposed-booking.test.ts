import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../../test/facts/booked-session.ts';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { HOUR } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import { cancelRefusal } from './cancel-refusal.ts';
import { decideAskToMove } from './decide-ask-to-move.ts';
import { decideMark } from './decide-mark.ts';
import { decideRestore } from './decide-restore.ts';
import { moveRefusal } from './move-refusal.ts';

/** Monday 9 March 2026, 10:00 in Toronto. */
const TEN = Date.parse('2026-03-09T14:00:00Z');
const NOW = Date.parse('2026-03-02T13:00:00Z');

const proposed = (more: Partial<Booking> = {}): Booking => ({
  ...bookedSession(bookingFacts(), { startsAt: TEN, by: 'coach', userId: 'maren', tell: [] }),
  status: 'proposed',
  ...more,
});

describe('a date that is only proposed', () => {
  it.each([
    ['coach', 'only_proposed'],
    ['client', 'answer_first'],
  ] as const)('is not moved in the calendar by the %s', (by, code) => {
    expect(moveRefusal(proposed(), { by, asked: false, now: NOW })).toEqual({ code });
  });

  it('is cancelled by the coach, while its client answers to it by their link', () => {
    expect(cancelRefusal(proposed(), { by: 'coach', asked: false, now: NOW })).toBeNull();
    expect(cancelRefusal(proposed(), { by: 'client', asked: false, now: NOW })).toEqual({ code: 'answer_first' });
  });

  it('is nothing to ask another time for, nor to mark', () => {
    const ask = { by: 'coach', asked: false, requestId: 'question', now: NOW } as const;
    expect(decideAskToMove(proposed(), ask)).toEqual({ ok: false, refusal: { code: 'only_proposed' } });
    expect(decideMark(proposed(), { status: 'completed', now: TEN + HOUR })).toEqual({ ok: false, refusal: { code: 'not_changeable' } });
  });

  it('is proposed again when its cancellation is taken back, and not confirmed for its client', () => {
    const cancelled = proposed({ status: 'cancelled', cancelledBy: 'coach', sequence: 1 });
    const restore = { by: 'coach', overbook: false, userId: 'maren', checkIns: [] } as const;
    const { availability } = bookingFacts();
    expect(decideRestore(cancelled, availability, { ...restore, awaitsAnswer: true })).toMatchObject({
      value: { booking: { status: 'proposed' } },
    });
    expect(decideRestore(cancelled, availability, { ...restore, awaitsAnswer: false })).toMatchObject({
      value: { booking: { status: 'confirmed' } },
    });
  });
});
