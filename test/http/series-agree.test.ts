import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractices, type OpenPractice, type Practices } from './practices.ts';
import { addDay, bookSeries, expectAgreement, weekly } from './series-facts.ts';

/** A Wednesday at noon UTC; the clocks of Toronto change on 14 March and 7 November of that year. */
const NOW = Date.parse('2027-01-06T12:00:00Z');
const EDITS = 60;

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => NOW }, runsJobs: false });
});
afterAll(() => practices.stop());

/** The same numbers every time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % sides;
  };
}

interface Shown {
  id: string;
  version: number;
  dates: { id: string; state: string; startsAt: string; bookingId: string | null; coachTime: { date: string; minute: number } }[];
}

/** Something that somebody may do to a series, by one of the ways there are; much of it is refused. */
function act(practice: OpenPractice, series: Shown, roll: (sides: number) => number) {
  const date = series.dates[roll(series.dates.length)];
  const id = date?.id ?? '2027-02-01';
  const day = addDay(id, roll(15) - 7);
  const minute = 480 + 30 * roll(16);
  const edits = (...list: object[]) =>
    practice.coach('POST', practice.path(`/series/${series.id}/edits`), { version: series.version, edits: list, overbook: roll(4) === 0 });
  const booking = (rest: string, body: object) => practice.coach('POST', practice.path(`/bookings/${date?.bookingId}${rest}`), body);
  // A date that fell into a pause when it was made has no booking to be changed.
  switch (roll(date?.bookingId ? 12 : 8)) {
    case 0:
      return edits({ kind: 'skip', id });
    case 1:
      return edits({ kind: 'restore', id });
    case 2:
      return edits({ kind: 'move', id, date: day, minute, durationMinutes: 30 + 30 * roll(3) });
    case 3:
      return edits({ kind: 'change', from: roll(2) === 0 ? null : id, startMinute: minute });
    case 4:
      return edits({ kind: 'change', from: id, rhythm: { kind: 'weekly', every: 1 + roll(2), weekdays: [1 + roll(7)] } });
    case 5:
      return edits({ kind: 'end', end: { kind: 'count', count: 6 + roll(14) } });
    case 6:
      return edits({ kind: 'pause', from: id, to: roll(5) === 0 ? null : addDay(id, roll(20)) });
    case 7:
      return edits({ kind: 'resume', on: day });
    case 8:
      return booking('/cancel', {});
    case 9:
      return booking('/restore', {});
    case 10:
      return booking('/move', { startsAt: new Date(Date.parse(`${day}T00:00:00Z`) + (minute + 300) * 60_000).toISOString() });
    default:
      return edits({ kind: 'move', id, date: day, minute }, { kind: 'skip', id: addDay(id, 7) });
  }
}

describe('plan and bookings', () => {
  it.each([1, 2, 3, 4])(
    'agree after every one of hundreds of changes by every way there is (run %i)',
    async (seed) => {
      const practice = await practices.open({ timeZone: 'America/Toronto' });
      const roll = dice(seed);
      const { body } = await bookSeries(practice, weekly('2027-02-01', [1, 4], 14));
      let series: Shown = body;
      let done = 0;
      for (let step = 0; step < EDITS / 2; step += 1) {
        const { status } = await act(practice, series, roll);
        expect([200, 404, 409, 422]).toContain(status);
        if (status === 200) done += 1;
        await expectAgreement(practices.db, series.id, NOW);
        ({ body: series } = await practice.coach('GET', practice.path(`/series/${series.id}`)));
        // What has ended can't be begun again: then there is another.
        if (!series.dates.some(({ state }) => state === 'planned'))
          ({ body: series } = await bookSeries(practice, weekly('2027-02-01', [1 + roll(7)], 12), { overbook: true }));
      }
      expect(done).toBeGreaterThan(EDITS / 8);
    },
    120_000,
  );
});

describe('the wall clock', () => {
  it('stays over both changes of the clocks', async () => {
    const practice = await practices.open({ timeZone: 'America/Toronto' });
    const { body } = await bookSeries(practice, weekly('2027-03-01', [1], 40));
    expect(new Set(body.dates.map((date: Shown['dates'][number]) => date.coachTime.minute))).toEqual(new Set([540]));
    const hours = body.dates.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16));
    // Standard time until the 14th of March, summer time until the 7th of November, then standard time again.
    expect(hours).toEqual([...Array(2).fill('14:00'), ...Array(34).fill('13:00'), ...Array(4).fill('14:00')]);
    const rows = await practices.db
      .selectFrom('bookings')
      .select(['wallMinute', 'wallDate', 'seriesDate'])
      .where('seriesId', '=', body.id)
      .execute();
    for (const { wallMinute, wallDate, seriesDate } of rows) expect([wallMinute, wallDate]).toEqual([540, seriesDate]);
    await expectAgreement(practices.db, body.id, NOW);
  });

  it.each([
    ['skip', ['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31']],
    ['last_day', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
  ])('has months without a 31st: %s', async (shortMonth, days) => {
    const practice = await practices.open({ timeZone: 'America/Toronto' });
    const rhythm = { kind: 'monthly_by_date', every: 1, day: 31, shortMonth };
    const { body } = await bookSeries(practice, { ...weekly('2027-01-10', [1], 4), rhythm });
    expect(body.dates.map(({ id }: { id: string }) => id)).toEqual(days);
    expect(body.rhythmText).toBe(
      shortMonth === 'skip' ? 'Every month on the 31st (in months that have one) at 09:00' : 'Every month on the last day at 09:00',
    );
    await expectAgreement(practices.db, body.id, NOW);
  });
});
