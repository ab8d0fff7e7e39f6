import { describe, expect, it } from 'vitest';
import { HOUR } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import { BOOKING_STATUSES, type BookingStatus } from '../booking-status.ts';
import { canMark, MARKS } from './can-mark.ts';
import { decideMark } from './decide-mark.ts';

const START = Date.parse('2026-03-09T14:00:00Z');
const booking = (status: BookingStatus): Booking =>
  ({ id: 'booking', status, startsAt: START, endsAt: START + HOUR, sequence: 4, version: 7 }) as Booking;
const marked = (from: BookingStatus, to: (typeof MARKS)[number], now = START) => decideMark(booking(from), { status: to, now });

describe('marking a session', () => {
  it.each(MARKS.flatMap((from) => MARKS.filter((to) => to !== from).map((to) => [from, to] as const)))(
    'that is %s as %s, from its start on',
    (from, to) => {
      expect(marked(from, to)).toEqual({ ok: true, value: { ...booking(from), status: to, version: 8 } });
      expect(marked(from, to, START + 365 * 24 * HOUR).ok).toBe(true);
      expect(marked(from, to, START - 1)).toEqual({ ok: false, refusal: { code: 'not_over_yet' } });
    },
  );

  it.each(MARKS)('as %s, which it is already, changes nothing', (status) => {
    expect(marked(status, status)).toEqual({ ok: true, value: booking(status) });
  });

  it.each(BOOKING_STATUSES.filter((status) => !(MARKS as readonly string[]).includes(status)))('that is %s: never', (from) => {
    for (const to of MARKS) expect(marked(from, to)).toEqual({ ok: false, refusal: { code: 'not_changeable' } });
    expect(canMark(booking(from), START)).toBe(false);
  });

  it('is offered exactly where it may be done', () => {
    for (const status of MARKS) {
      expect(canMark(booking(status), START)).toBe(true);
      expect(canMark(booking(status), START - 1)).toBe(false);
    }
  });
});
