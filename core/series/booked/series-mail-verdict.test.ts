import { describe, expect, it } from 'vitest';
import type { BookingStatus } from '../../bookings/booking-status.ts';
import { UNDO_SECONDS } from '../../bookings/mails/undo-seconds.ts';
import { changesThatHold, seriesMailVerdict, type SeriesStanding, type ToldChange } from './series-mail-verdict.ts';

const NOW = 1_000_000_000;
const booking = (id: string, status: BookingStatus = 'confirmed', more: Partial<SeriesStanding['bookings'][number]> = {}) => ({
  id,
  status,
  sequence: 0,
  cancelledBy: status === 'cancelled' ? ('coach' as const) : null,
  cancelledAt: status === 'cancelled' ? NOW - 60_000 : null,
  startsAt: NOW + 10,
  endsAt: NOW + 20,
  ...more,
});
const standing = (bookings: SeriesStanding['bookings'], more: Partial<SeriesStanding> = {}): SeriesStanding => ({
  renewalDueAt: NOW,
  lastEndsAt: NOW + 20,
  bookings,
  ...more,
});
const change = (what: ToldChange['what'], from: number | null = NOW + 10): ToldChange => ({ bookingId: 'a', what, from });

describe('a mail about a series that is about to leave', () => {
  it.each<[string, SeriesStanding, string]>([
    ['one session stands', standing([booking('a', 'cancelled'), booking('b')]), 'send'],
    ['none is left', standing([booking('a', 'cancelled')]), 'overtaken'],
    ['all are over', standing([booking('a', 'confirmed', { endsAt: NOW })]), 'overtaken'],
    [
      'one was cancelled a moment ago',
      standing([booking('a', 'cancelled', { cancelledAt: NOW - UNDO_SECONDS * 1000 + 1 }), booking('b')]),
      'wait',
    ],
  ])('booked: %s', (_, now, verdict) => {
    expect(seriesMailVerdict({ event: 'booked' }, now, NOW)).toBe(verdict);
  });

  it.each<[string, ToldChange, SeriesStanding['bookings'], boolean]>([
    ['a cancellation that stands', change('cancelled'), [booking('a', 'cancelled')], true],
    ['one that was taken back', change('cancelled'), [booking('a')], false],
    ['a move', change('moved', NOW), [booking('a')], true],
    ['one that was moved back', change('moved'), [booking('a')], false],
    ['one whose session was cancelled since', change('moved', NOW), [booking('a', 'cancelled')], false],
    ['a new session', change('added', null), [booking('a')], true],
    ['one that is gone', change('added', null), [booking('a', 'cancelled')], false],
    ['of a booking that nobody knows', change('added', null), [booking('b')], false],
  ])('changed: %s', (_, told, bookings, holds) => {
    expect(changesThatHold({ changes: [told] }, standing(bookings))).toEqual(holds ? [told] : []);
    expect(seriesMailVerdict({ event: 'changed', changes: [told] }, standing(bookings), NOW)).toBe(holds ? 'send' : 'overtaken');
  });

  it.each<[string, Partial<SeriesStanding>, string]>([
    ['due', {}, 'send'],
    ['not due any more: it goes on', { renewalDueAt: NOW + 1 }, 'overtaken'],
    ['of a series that rests', { renewalDueAt: null }, 'overtaken'],
    ['of one that has ended', { lastEndsAt: NOW }, 'overtaken'],
  ])('renewal: %s', (_, more, verdict) => {
    expect(seriesMailVerdict({ event: 'renewal' }, standing([booking('a')], more), NOW)).toBe(verdict);
  });
});
