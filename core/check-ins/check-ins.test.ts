import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedSession } from '../../test/facts/booked-session.ts';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { bookingWish } from '../../test/facts/booking-wish.ts';
import { decideMove } from '../bookings/changes/decide-move.ts';
import { decideRestore } from '../bookings/changes/decide-restore.ts';
import { decideBooking } from '../bookings/decide-booking.ts';
import { decideSeveral } from '../bookings/decide-several.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { checkInRefusal } from './check-in-refusal.ts';
import { checkInStatus } from './check-in-status.ts';
import type { CheckInMonth } from './check-in-month.ts';
import { countCheckIn } from './count-check-in.ts';
import { countLeaving } from './count-leaving.ts';
import { decideGrant } from './decide-grant.ts';
import { usedStarts } from './used-starts.ts';

const month = (first: string, used: number, granted = 0): CheckInMonth => ({ month: first, used, granted });
const MARCH = month('2026-03-01', 1);
const TEN = bookingWish().startsAt;
const facts = bookingFacts({ isCheckIn: true });
const on = (text: string) => Date.parse(text);

describe('the month of a check-in', () => {
  it('has one that is free, and what the coach grants', () => {
    expect(checkInStatus([], '2026-03-31')).toEqual({ month: '2026-03-01', used: 0, granted: 0, available: 1, resetsOn: '2026-04-01' });
    expect(checkInStatus([month('2026-12-01', 2, 3)], '2026-12-01')).toMatchObject({ available: 2, resetsOn: '2027-01-01' });
  });

  it.each([
    ['nothing is known of it', [], '2026-03-09', null],
    ['another month is used', [MARCH], '2026-04-01', null],
    ['one more was granted', [month('2026-03-01', 1, 1)], '2026-03-09', null],
    ['it is used', [MARCH], '2026-03-31', '2026-04-01'],
    ['those after it are used too', [MARCH, month('2026-04-01', 1), month('2026-05-01', 2, 1)], '2026-03-01', '2026-06-01'],
    ['it is the last of the year', [month('2026-12-01', 1)], '2026-12-31', '2027-01-01'],
  ] as const)('where %s', (_, months, date, resetsOn) => {
    expect(checkInRefusal(months, date)).toEqual(resetsOn === null ? null : { code: 'check_in_used', resetsOn });
  });

  it('loses what moves or falls away, and nothing that counted for none', () => {
    const booking = bookedSession(facts, { startsAt: TEN });
    expect(countLeaving([MARCH], [booking])).toEqual([month('2026-03-01', 0)]);
    expect(countLeaving([MARCH], [{ ...booking, status: 'cancelled' }])).toEqual([MARCH]);
    expect(countLeaving([MARCH], [{ ...booking, checkIn: false }])).toEqual([MARCH]);
  });

  it('keeps what is granted as long as it is used', () => {
    expect(decideGrant([month('2026-03-01', 3, 2)], '2026-03-09', 1)).toEqual({ ok: false, refusal: { code: 'check_ins_in_use' } });
    expect(decideGrant([month('2026-03-01', 3, 5)], '2026-03-09', 2)).toEqual({ ok: true, value: month('2026-03-01', 3, 2) });
    expect(decideGrant([], '2026-03-09', 4)).toEqual({ ok: true, value: month('2026-03-01', 0, 4) });
  });

  it('is never overdrawn, whatever is asked for in whatever order', () => {
    const days = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 }), (asked, grants) => {
        const names = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
        const before = grants.map((granted, index) => month(names[index]!, 0, granted));
        const starts = asked.map((day) => TEN + day * DAY);
        const used = usedStarts('America/Toronto', before, starts);
        const dates = starts.toSorted((a, b) => a - b).map((start) => new Date(start).toISOString().slice(0, 10));
        const counts = Map.groupBy(dates, (date) => `${date.slice(0, 7)}-01`);
        const left = [...counts].reduce((sum, [name, all]) => sum + Math.max(0, all.length - checkInStatus(before, name).available), 0);
        expect(used).toHaveLength(left);
      }),
    );
  });
});

describe('a check-in', () => {
  it('is booked as one, and refused once its month is used: for clients, for coaches, and whatever is overbooked', () => {
    expect(decideBooking(facts, bookingWish())).toMatchObject({ ok: true, value: { booking: { checkIn: true } } });
    for (const wish of [{}, { by: 'coach' }, { by: 'coach', overbook: true }] as const)
      expect(decideBooking(facts, bookingWish({ ...wish, checkIns: [MARCH] }))).toEqual({
        ok: false,
        refusal: { code: 'check_in_used', resetsOn: '2026-04-01' },
      });
  });

  it('counts where its service is one of check-ins alone', () => {
    expect(decideBooking(bookingFacts(), bookingWish({ checkIns: [MARCH] }))).toMatchObject({
      ok: true,
      value: { booking: { checkIn: false } },
    });
  });

  it('counts in the month that it is at the coach, at the turn of the year too', () => {
    const december = { by: 'coach', checkIns: [month('2026-12-01', 1)] } as const;
    const lastMinutes = bookingWish({ ...december, startsAt: on('2027-01-01T04:30:00Z') });
    expect(decideBooking(facts, lastMinutes)).toMatchObject({ ok: false, refusal: { code: 'check_in_used', resetsOn: '2027-01-01' } });
    expect(decideBooking(facts, { ...lastMinutes, startsAt: on('2027-01-01T05:00:00Z') })).toMatchObject({ ok: true });
  });

  it('counts those before it that are wanted in one step', () => {
    const { bookingId: _, startsAt: __, ...wish } = bookingWish();
    const sessions = [TEN, TEN + DAY, TEN + 30 * DAY].map((startsAt, index) => ({ startsAt, bookingId: `${index}` }));
    expect(decideSeveral(facts, { ...wish, sessions })).toEqual({
      ok: false,
      refusal: { code: 'check_in_used', resetsOn: '2026-04-01', starts: [TEN + DAY] },
    });
    expect(decideSeveral(facts, { ...wish, checkIns: [month('2026-03-01', 0, 1)], sessions })).toMatchObject({ ok: true });
  });

  it('moves within its month, and into one that has room', () => {
    const booking = bookedSession(facts, { startsAt: TEN });
    const move = { by: 'client', asked: false, overbook: false, userId: null, tell: [] } as const;
    const checkIns = countLeaving([MARCH, month('2026-04-01', 1)], [booking]);
    const to = (startsAt: number) => decideMove(booking, facts.availability, { ...move, startsAt, checkIns });
    expect(to(TEN + HOUR)).toMatchObject({ ok: true });
    expect(to(on('2026-04-01T14:00:00Z'))).toMatchObject({ ok: false, refusal: { code: 'check_in_used', resetsOn: '2026-05-01' } });
    expect(to(on('2026-05-01T14:00:00Z'))).toMatchObject({ ok: true });
    const other = { ...booking, checkIn: false };
    expect(decideMove(other, facts.availability, { ...move, startsAt: on('2026-04-01T14:00:00Z'), checkIns })).toMatchObject({ ok: true });
  });

  it('takes place again only while its month has one left', () => {
    const cancelled = { ...bookedSession(facts, { startsAt: TEN }), status: 'cancelled', cancelledBy: 'coach' } as const;
    const restore = { by: 'coach', overbook: true, awaitsAnswer: false, userId: 'maren' } as const;
    expect(decideRestore(cancelled, facts.availability, { ...restore, checkIns: [MARCH] })).toEqual({
      ok: false,
      refusal: { code: 'check_in_used', resetsOn: '2026-04-01' },
    });
    expect(
      decideRestore(cancelled, facts.availability, { ...restore, checkIns: countCheckIn([MARCH], cancelled.wallDate, -1) }),
    ).toMatchObject({
      ok: true,
    });
  });
});
