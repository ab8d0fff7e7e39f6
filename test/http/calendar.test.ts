import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ hours: { startMinute: 540, endMinute: 1020 }, capacity: 2, timeZone: 'Asia/Tokyo' });
});

const show = (from = dateIn(10), to = dateIn(10)) => practice.coach('GET', practice.path(`/calendar?from=${from}&to=${to}`));

describe('the calendar', () => {
  it('has the open hours of every schedule, in the days of the coach', async () => {
    const checkIns = {
      name: 'Check-ins',
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 1020, endMinute: 1080, capacity: 1 })),
    };
    const other = await practice.coach('POST', practice.path('/schedules'), checkIns);
    const { status, body } = await show();
    expect(status).toBe(200);
    // Nine to five in Tokyo is midnight to eight in UTC.
    const midnight = `${dateIn(10)}T00:00:00.000Z`;
    const hours = (count: number): string => new Date(Date.parse(midnight) + count * 3_600_000).toISOString();
    expect(body).toEqual({
      bands: [
        { scheduleId: practice.scheduleId, kind: 'open', from: midnight, until: hours(8), capacity: 2, note: '' },
        { scheduleId: other.body.id, kind: 'open', from: hours(8), until: hours(9), capacity: 1, note: '' },
      ],
      bookings: [],
      holds: [],
      suggestions: [],
      kept: [],
    });
  });

  it('shows blocks with their notes, where they take hours away', async () => {
    const block = { ...blockedDay(dateIn(10)), kind: 'travel', startMinute: 720, endMinute: 1440, note: 'Train to Kyoto' };
    await practice.coach('POST', practice.path('/overrides'), block);
    const { body } = await show();
    expect(body.bands).toMatchObject([
      { kind: 'open', from: `${dateIn(10)}T00:00:00.000Z`, until: `${dateIn(10)}T03:00:00.000Z` },
      { kind: 'travel', from: `${dateIn(10)}T03:00:00.000Z`, capacity: 0, note: 'Train to Kyoto' },
    ]);
  });

  it('has bookings as the coach sees them, but none that was cancelled', async () => {
    const startsAt = `${dateIn(10)}T01:00:00.000Z`;
    const kept = await practice.book(startsAt, { email: 'one@example.com', note: 'My knee again' });
    const cancelled = await practice.book(startsAt, { email: 'two@example.com' });
    await practice.visitor('POST', `/manage/${cancelled.body.manageToken}/cancel`, {});
    const { body } = await show();
    expect(body.bookings).toHaveLength(1);
    expect(body.bookings[0]).toMatchObject({
      id: kept.body.booking.id,
      clientEmail: 'one@example.com',
      clientNote: 'My knee again',
      bookedBy: 'client',
      overbooked: false,
    });
    expect((await show(dateIn(11), dateIn(12))).body.bookings).toEqual([]);
  });

  it.each([
    ['more than 62 days', dateIn(10), dateIn(72), 422, 'span_too_long'],
    ['days that run backwards', dateIn(10), dateIn(9), 422, 'end_before_start'],
    ['a day that does not exist', '2027-02-30', '2027-03-01', 400, 'invalid_input'],
  ])('is not shown for %s', async (_, from, to, status, code) => {
    expect(await show(from, to)).toMatchObject({ status, body: { code } });
  });

  it('is shown for 62 days', async () => {
    expect((await show(dateIn(10), dateIn(71))).body.bands).toHaveLength(62);
  });

  it.each(['stranger', 'visitor'] as const)('is hidden from others: %s', async (who) => {
    const answer = await practice[who]('GET', practice.path(`/calendar?from=${dateIn(1)}&to=${at(2).slice(0, 10)}`));
    expect([401, 404]).toContain(answer.status);
  });
});
