import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const ZONE = 'America/Toronto';
const TEN = 600;
/** Far enough ahead for every clock; ten in the morning of the coach. */
const FIRST = dateIn(7);
const day = (weeks: number): string => addDays(FIRST, 7 * weeks);
const ten = (weeks: number): string => new Date(wallToInstant(ZONE, day(weeks), TEN)).toISOString();
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

const weekly = (count: number, more: object = {}) => ({
  startsOn: FIRST,
  startMinute: TEN,
  rhythm: { kind: 'weekly', every: 1, weekdays: [weekday(FIRST)] },
  end: { kind: 'count', count },
  ...more,
});
const open = (rules: Parameters<Practices['open']>[0] = {}) => practices.open({ ...rules, rules: { clientSeries: true, ...rules.rules } });

const check = ({ coachSlug, serviceSlug, visitor }: OpenPractice, pattern: object, more: object = {}) =>
  visitor('POST', `/coaches/${coachSlug}/services/${serviceSlug}/series/check`, { timeZone: 'Europe/Berlin', pattern, ...more });
const book = (
  { coachSlug, serviceSlug, visitor }: OpenPractice,
  pattern: object,
  more: object = {},
  headers: Record<string, string> = {},
) => {
  const who = { coachSlug, serviceSlug, name: 'Zoë Müller', email: 'zoe@example.com', timeZone: 'Europe/Berlin' };
  return visitor('POST', '/bookings/series', { ...who, pattern, ...more }, headers);
};
const rowsOf = async ({ coachId }: OpenPractice) => {
  const of = (table: 'claims' | 'series' | 'requests' | 'clients') =>
    practices.db.selectFrom(table).select('id').where('coachId', '=', coachId).execute();
  const [claims, series, requests, clients] = await Promise.all([of('claims'), of('series'), of('requests'), of('clients')]);
  const bookings = await practices.db.selectFrom('bookings').selectAll().where('coachId', '=', coachId).orderBy('startsAt').execute();
  return {
    bookings,
    counts: { bookings: bookings.length, claims: claims.length, series: series.length, requests: requests.length, clients: clients.length },
  };
};

describe('a series that a client checks', () => {
  it('shows every date on both clocks, the taken ones with what is near, and none of the coach’s own reasons', async () => {
    const practice = await open();
    await practice.book(ten(1), { email: 'there@example.com' });
    await practice.coach('POST', practice.path('/overrides'), {
      scheduleId: null,
      kind: 'personal',
      startsOn: day(2),
      endsOn: day(2),
      weekdays: null,
      startMinute: null,
      endMinute: null,
      capacity: null,
      note: 'A secret',
    });
    const { status, body } = await check(practice, weekly(4));
    expect(status).toBe(200);
    expect(body.map((date: { id: string }) => date.id)).toEqual([0, 1, 2, 3].map(day));
    expect(body.map((date: { startsAt: string }) => date.startsAt)).toEqual([0, 1, 2, 3].map(ten));
    expect(body.map((date: { refusal: { code: string } | null }) => date.refusal?.code ?? null)).toEqual([
      null,
      'slot_taken',
      'slot_taken',
      null,
    ]);
    expect(body[0]).toMatchObject({
      number: 1,
      concerns: [],
      alternatives: [],
      coachTime: { minute: TEN },
      clientTime: { timeZone: 'Europe/Berlin' },
    });
    expect(body[1].alternatives.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect((await rowsOf(practice)).counts).toMatchObject({ bookings: 1, claims: 1, series: 0 });
  });

  it('binds every date to all rules of the client', async () => {
    const practice = await open({ rules: { windowDays: 16 } });
    const { body } = await check(practice, weekly(3));
    expect(body.map((date: { refusal: { code: string } | null }) => date.refusal?.code ?? null)).toEqual([null, null, 'too_far']);
    expect(body[2].refusal.sentence).toContain('so far times are open until');
  });

  it('is not there where the coach does not offer it, and behind a closed door', async () => {
    const without = await practices.open();
    expect(await check(without, weekly(3))).toMatchObject({ status: 409, body: { code: 'series_not_offered' } });
    expect(await book(without, weekly(3))).toMatchObject({ status: 409, body: { code: 'series_not_offered' } });
    const closed = await open({ serviceVisibility: 'connected' });
    expect(await check(closed, weekly(3))).toMatchObject({ status: 403, body: { code: 'not_connected' } });
    expect(await book(closed, weekly(3))).toMatchObject({ status: 403, body: { code: 'not_connected' } });
    const practice = await open();
    expect(await check(practice, weekly(3), { durationMinutes: 45 })).toMatchObject({
      status: 422,
      body: { code: 'duration_not_offered' },
    });
    const wrong = weekly(3, {
      rhythm: { kind: 'monthly_by_date', every: 1, day: 31, shortMonth: 'skip' },
      end: { kind: 'until', date: FIRST },
    });
    expect([409, 422]).toContain((await check(practice, wrong)).status);
  });
});

describe('a series that a client books', () => {
  it('is written with all its dates, and told as one', async () => {
    const practice = await open();
    const { status, body } = await book(practice, weekly(4));
    expect(status).toBe(201);
    expect(body.bookings.map(({ booking }: { booking: { startsAt: string } }) => booking.startsAt)).toEqual([0, 1, 2, 3].map(ten));
    const { bookings, counts } = await rowsOf(practice);
    expect(counts).toEqual({ bookings: 4, claims: 4, series: 1, requests: 0, clients: 1 });
    expect(bookings.map(({ status: state, seriesDate, bookedBy }) => [state, seriesDate, bookedBy])).toEqual(
      [0, 1, 2, 3].map((week) => ['confirmed', day(week), 'client']),
    );
    expect(new Set(bookings.map(({ seriesId }) => seriesId)).size).toBe(1);
    expect((await practice.visitor('GET', `/manage/${body.bookings[2].manageToken}`)).body.startsAt).toBe(ten(2));
  });

  it('is there wholly or not at all; the taken dates are named, and can be left out or put elsewhere', async () => {
    const practice = await open();
    await practice.book(ten(1), { email: 'there@example.com' });
    await practice.book(ten(3), { email: 'there@example.com' });
    expect(await book(practice, weekly(4))).toMatchObject({ status: 409, body: { code: 'dates_taken', dates: [day(1), day(3)] } });
    expect((await rowsOf(practice)).counts).toEqual({ bookings: 2, claims: 2, series: 0, requests: 0, clients: 1 });
    const edits = [
      { kind: 'skip', id: day(1) },
      { kind: 'move', id: day(3), date: day(3), minute: TEN + 120 },
    ];
    const { status, body } = await book(practice, weekly(4), { edits });
    expect(status).toBe(201);
    expect(body.bookings).toHaveLength(3);
    const { bookings } = await rowsOf(practice);
    const mine = bookings.filter(({ seriesId }) => seriesId !== null);
    expect(mine.map(({ seriesDate, wallMinute }) => [seriesDate, wallMinute])).toEqual([
      [day(0), TEN],
      [day(2), TEN],
      [day(3), TEN + 120],
    ]);
  });

  it('is one request as soon as one date has to be asked for', async () => {
    const practice = await open({ rules: { instantFromMinutes: 10 * 1440 } });
    const { status, body } = await book(practice, weekly(3));
    expect(status).toBe(201);
    expect(body.bookings.map(({ booking }: { booking: { status: string } }) => booking.status)).toEqual(Array(3).fill('requested'));
    const { bookings, counts } = await rowsOf(practice);
    expect(counts).toMatchObject({ bookings: 3, claims: 3, series: 1, requests: 1 });
    expect(new Set(bookings.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('counts limits among its own dates', async () => {
    const practice = await open({ rules: { mostPerWeek: 1 } });
    const weekdays = [weekday(FIRST), weekday(addDays(FIRST, 1))];
    const twice = weekly(4, { rhythm: { kind: 'weekly', every: 1, weekdays } });
    const { status, body } = await book(practice, twice);
    expect([status, body.code]).toEqual([409, 'dates_taken']);
    expect((await rowsOf(practice)).counts.bookings).toBe(0);
  });

  it('is written once for one key', async () => {
    const practice = await open();
    const key = { 'idempotency-key': 'series-once' };
    const answers = [await book(practice, weekly(3), {}, key), await book(practice, weekly(3), {}, key)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await rowsOf(practice)).counts).toMatchObject({ bookings: 3, series: 1 });
    expect(await book(practice, weekly(2), {}, key)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('can’t begin in the past', async () => {
    const practice = await open();
    const past = weekly(3, { startsOn: addDays(dateIn(0), -8) });
    expect(await book(practice, past)).toMatchObject({ status: 409, body: { code: 'in_the_past' } });
  });
});
