import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type patternFacts, seriesFacts } from '../../test/facts/series-facts.ts';
import { addDays } from '../time/add-days.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { clockOf } from './clock-of.ts';
import { overlappingDates } from './overlapping-dates.ts';
import { seriesDates } from './series-dates.ts';

const utc = (instant: number): string => new Date(instant).toISOString().slice(5, 16);
const weekly = (timeZone: string, startsOn: string, startMinute: number, durationMinutes = 60): string =>
  seriesDates(
    seriesFacts({
      timeZone,
      startsOn,
      startMinute,
      durationMinutes,
      rhythm: { kind: 'weekly', every: 1, weekdays: [7] },
      end: { kind: 'count', count: 3 },
    }),
  )
    .map(({ startsAt }) => utc(startsAt))
    .join(' ');

describe('a series on the wall clock', () => {
  it.each([
    ['nine in Toronto, clocks forward', 'America/Toronto', '2026-03-01', 540, '03-01T14:00 03-08T13:00 03-15T13:00'],
    ['nine in Toronto, clocks back', 'America/Toronto', '2026-10-25', 540, '10-25T13:00 11-01T14:00 11-08T14:00'],
    ['nine in Lisbon, clocks forward', 'Europe/Lisbon', '2026-03-22', 540, '03-22T09:00 03-29T08:00 04-05T08:00'],
    ['nine in Lisbon, clocks back', 'Europe/Lisbon', '2026-10-18', 540, '10-18T08:00 10-25T09:00 11-01T09:00'],
    ['nine in Auckland, clocks back', 'Pacific/Auckland', '2026-03-29', 540, '03-28T20:00 04-04T21:00 04-11T21:00'],
    ['nine in Auckland, clocks forward', 'Pacific/Auckland', '2026-09-20', 540, '09-19T21:00 09-26T20:00 10-03T20:00'],
    ['nine on Lord Howe, half an hour back', 'Australia/Lord_Howe', '2026-03-29', 540, '03-28T22:00 04-04T22:30 04-11T22:30'],
    ['nine on Lord Howe, half an hour forward', 'Australia/Lord_Howe', '2026-09-27', 540, '09-26T22:30 10-03T22:00 10-10T22:00'],
    ['half past two, which is skipped: later by the jump', 'America/Toronto', '2026-03-01', 150, '03-01T07:30 03-08T07:30 03-15T06:30'],
    ['half past one, which comes twice: the first', 'America/Toronto', '2026-10-25', 90, '10-25T05:30 11-01T05:30 11-08T06:30'],
    ['ten past two, skipped by half an hour', 'Australia/Lord_Howe', '2026-09-27', 130, '09-26T15:40 10-03T15:40 10-10T15:10'],
  ])('%s', (_, zone, startsOn, minute, expected) => {
    expect(weekly(zone, startsOn, minute)).toBe(expected);
  });

  it('is as long as it is, whatever the clocks do in the night', () => {
    const night = seriesFacts({
      startsOn: '2026-03-07',
      startMinute: 1380,
      durationMinutes: 480,
      rhythm: { kind: 'weekly', every: 1, weekdays: [6] },
    });
    const [first] = seriesDates(night);
    expect(first!.endsAt - first!.startsAt).toBe(8 * 3_600_000);
    expect(instantToWall('America/Toronto', first!.endsAt)).toMatchObject({ date: '2026-03-08', minute: 480 });
  });

  it('keeps its wall time for two years in every zone, wherever that exists', { timeout: 60_000 }, () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 400 }), (timeZone, startMinute, day) => {
        const startsOn = addDays('2025-01-01', day);
        const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
        const series = seriesFacts({
          timeZone,
          startMinute,
          startsOn,
          durationMinutes: 30,
          rhythm: { kind: 'weekly', every: 4, weekdays },
          end: { kind: 'until', date: addDays(startsOn, 730) },
        });
        for (const { date, startsAt } of seriesDates(series)) {
          expect(startsAt).toBe(wallToInstant(timeZone, date, startMinute));
          const wall = instantToWall(timeZone, startsAt);
          const isSame = wall.date === date && wall.minute === startMinute;
          // What differs lies in a gap: a minute before midnight of that day the clocks were as much behind.
          if (!isSame) expect(instantToWall(timeZone, startsAt - 86_400_000).offsetMinutes).toBeLessThan(wall.offsetMinutes);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is found by the day it is on, under the name it had', () => {
    const series = {
      ...seriesFacts(),
      exceptions: [{ id: '2026-06-08', at: { date: '2026-06-30', minute: 600, durationMinutes: 60 }, skipped: false }],
    };
    const span = { from: wallToInstant('America/Toronto', '2026-06-29', 0), until: wallToInstant('America/Toronto', '2026-07-06', 540) };
    expect(seriesDates(series, span).map(({ id, date, moved }) => [id, date, moved])).toEqual([
      ['2026-06-29', '2026-06-29', false],
      ['2026-06-08', '2026-06-30', true],
    ]);
  });

  it('without an end reaches to its horizon', () => {
    const open = (horizon: string) => seriesDates(seriesFacts({ end: { kind: 'open', horizon } })).map(({ id }) => id);
    expect(open('2026-06-14')).toEqual(['2026-06-01', '2026-06-08']);
    expect(open('2026-06-15')).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
  });
});

describe('the clock of a zone', () => {
  it('shows what the zone shows, also where it skipped a day', { timeout: 60_000 }, () => {
    const moment = fc.tuple(
      fc.constantFrom('Pacific/Apia', 'America/Nuuk', 'America/Sao_Paulo', 'America/St_Johns', 'Africa/Casablanca', 'Australia/Lord_Howe'),
      fc.integer({ min: 0, max: 1439 }),
      fc.nat(6500),
    );
    fc.assert(
      fc.property(moment, ([zone, minute, day]) => {
        const date = addDays('2009-01-01', day);
        const clock = clockOf(zone, addDays(date, -3), addDays(date, 3));
        for (let by = -3; by <= 3; by += 1) expect(clock(addDays(date, by), minute)).toBe(wallToInstant(zone, addDays(date, by), minute));
      }),
      { numRuns: 300 },
    );
    // Half past eleven at night is skipped in Nuuk: half past midnight, on the next day.
    const nuuk = clockOf('America/Nuuk', '2026-03-27', '2026-03-29')('2026-03-28', 1410);
    expect([nuuk, instantToWall('America/Nuuk', nuuk)]).toMatchObject([
      wallToInstant('America/Nuuk', '2026-03-28', 1410),
      { date: '2026-03-29', minute: 30 },
    ]);
    expect(clockOf('Pacific/Apia', '2011-12-28', '2012-01-02')('2011-12-30', 540)).toBe(wallToInstant('Pacific/Apia', '2011-12-30', 540));
  });
});

describe('sessions of one series', () => {
  const pairs = (more: Parameters<typeof patternFacts>[0]): string =>
    overlappingDates(
      seriesDates(
        seriesFacts({
          rhythm: { kind: 'weekly', every: 1, weekdays: [6, 7] },
          startsOn: '2026-03-07',
          end: { kind: 'count', count: 4 },
          ...more,
        }),
      ),
    )
      .map(([one, other]) => `${one.slice(5)}/${other.slice(5)}`)
      .join(' ');

  it.each([
    ['lie apart', { startMinute: 1380, durationMinutes: 600 }, ''],
    ['touch', { startMinute: 600, durationMinutes: 1440, startsOn: '2026-06-06' }, ''],
    ['overlap when one runs into the next day', { startMinute: 600, durationMinutes: 1441 }, '03-07/03-08 03-14/03-15'],
    ['overlap in the short night only', { startMinute: 600, durationMinutes: 1440 }, '03-07/03-08'],
    ['touch there', { startMinute: 600, durationMinutes: 1380 }, ''],
  ])('%s', (_, more, expected) => {
    expect(pairs(more)).toBe(expected);
  });

  it('are all found, however they lie', () => {
    const session = fc.record({ startsAt: fc.nat(100), length: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 20 }), (sessions) => {
        const dates = sessions.map(({ startsAt, length }, index) => ({ id: `${index}`, startsAt, endsAt: startsAt + length }));
        const naive = dates.flatMap((one, index) =>
          dates
            .slice(index + 1)
            .filter((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt)
            .map((other) => [one.id, other.id].toSorted().join()),
        );
        expect(
          overlappingDates(dates)
            .map((pair) => [...pair].toSorted().join())
            .toSorted(),
        ).toEqual(naive.toSorted());
      }),
    );
  });
});
