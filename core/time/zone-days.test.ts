import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { epochDay } from './epoch-day.ts';
import { DAY, HOUR } from './instant.ts';
import { instantToWall } from './instant-to-wall.ts';
import { wallMinuteToInstant } from './wall-minute-to-instant.ts';
import { wallToInstant } from './wall-to-instant.ts';
import { zoneDays } from './zone-days.ts';
import { zoneDaysCovering } from './zone-days-covering.ts';
import { zoneOffsets } from './zone-offsets.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const hours = (zone: string, date: string): number[] => zoneDays(zone, date, date).map((day) => (day.end - day.start) / HOUR);
const startOfDay = (zone: string, date: string): number => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
const zone = fc.constantFrom(...ZONES);
/** From 1973 on: before, a zone was seconds away from UTC (Monrovia). */
const day = fc.integer({ min: epochDay('1973-01-01'), max: epochDay('2040-12-31') });

// A slow machine must not fail a test: some of these walk through all zones.
describe('the days of a zone', { timeout: 120_000 }, () => {
  it.each([
    ['America/Toronto', '2026-03-08', 23],
    ['America/Toronto', '2026-11-01', 25],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Antarctica/Troll', '2026-03-29', 22],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['America/Sao_Paulo', '2018-02-17', 25],
    ['America/Toronto', '2026-06-01', 24],
  ])('%s has %s with %s hours', (name, date, length) => {
    expect(hours(name, date)).toEqual([length]);
  });

  it.each([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-08-21'],
  ])('%s skipped %s, so that day is left out and its neighbours touch', (name, date) => {
    const around = zoneDays(name, dateOfEpochDay(epochDay(date) - 1), dateOfEpochDay(epochDay(date) + 1));
    expect(around).toHaveLength(2);
    expect(around.map((each) => each.date)).not.toContain(date);
    expect(around[0]!.end).toBe(around[1]!.start);
    expect(hours(name, date)).toEqual([]);
  });

  it('lists every clock change inside the day with its new offset', () => {
    const [sunday] = zoneDays('America/Toronto', '2026-11-01', '2026-11-01');
    expect(sunday).toMatchObject({
      offsetMinutes: -240,
      offsetMinutesBefore: -240,
      changes: [{ at: Date.UTC(2026, 10, 1, 6), offsetMinutes: -300 }],
    });
  });

  it('notes a change that happens at the very midnight as the offset before, and not on the day that ends there', () => {
    expect(zoneDays('America/Sao_Paulo', '2018-11-03', '2018-11-03')).toMatchObject([{ offsetMinutes: -180, changes: [] }]);
    const [sunday] = zoneDays('America/Sao_Paulo', '2018-11-04', '2018-11-04');
    expect(sunday).toMatchObject({ offsetMinutes: -120, offsetMinutesBefore: -180, changes: [] });
  });

  it('begin and end where Temporal begins them, around every clock change of every zone from 2005 to 2037', () => {
    const wrong: string[] = [];
    for (const name of ZONES) {
      for (const change of zoneOffsets(name, Date.UTC(2005, 0, 1), Date.UTC(2037, 0, 1)).slice(1)) {
        const around = Math.floor(change.at / DAY);
        for (const each of zoneDays(name, dateOfEpochDay(around - 1), dateOfEpochDay(around + 1))) {
          if (each.start !== startOfDay(name, each.date)) wrong.push(`${name} ${each.date}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('follow each other without gap, carry the right date and weekday, and know the offset in force', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 400 }), (name, first, length) => {
        const days = zoneDays(name, dateOfEpochDay(first), dateOfEpochDay(first + length));
        expect(days.slice(1).map((each) => each.start)).toEqual(days.slice(0, -1).map((each) => each.end));
        expect(days.map((each) => each.epochDay)).toEqual(days.map((each) => epochDay(each.date)));
        for (const each of days.filter((_, index) => index % 20 === 0)) {
          expect(each.start).toBe(startOfDay(name, each.date));
          expect(instantToWall(name, each.start)).toMatchObject({
            date: each.date,
            weekday: each.weekday,
            offsetMinutes: each.offsetMinutes,
          });
          expect(instantToWall(name, each.start - 1).offsetMinutes).toBe(each.offsetMinutesBefore);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('covering a span are exactly those it touches', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: DAY - 1 }), fc.integer({ min: 1, max: 10 * DAY }), (name, first, offset, length) => {
        const from = first * DAY + offset;
        const days = zoneDaysCovering(name, from, from + length);
        expect(days[0]!.start <= from && from < days[0]!.end).toBe(true);
        expect(days.at(-1)!.start < from + length && from + length <= days.at(-1)!.end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('covering exactly one day are that day alone', () => {
    expect(zoneDaysCovering('UTC', 20 * DAY, 21 * DAY).map((each) => each.epochDay)).toEqual([20]);
  });

  it('covering an empty span are none', () => {
    expect(zoneDaysCovering('Europe/Berlin', 5, 5)).toEqual([]);
  });
});

describe('a minute of a day', { timeout: 120_000 }, () => {
  it.each([
    ['a plain morning', 'America/Toronto', '2026-06-01', 540, '2026-06-01T13:00:00Z'],
    ['a time shown twice is its first showing', 'America/Toronto', '2026-11-01', 90, '2026-11-01T05:30:00Z'],
    ['after both showings', 'America/Toronto', '2026-11-01', 120, '2026-11-01T07:00:00Z'],
    ['a time skipped is later by the jump', 'America/Toronto', '2026-03-08', 150, '2026-03-08T07:30:00Z'],
    ['a half-hour jump', 'Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:45:00Z'],
    ['a skipped midnight', 'America/Sao_Paulo', '2018-11-04', 30, '2018-11-04T03:30:00Z'],
    ['24:00 is where the next day begins', 'America/Sao_Paulo', '2018-11-03', 1440, '2018-11-04T03:00:00Z'],
    ['24:00 before a skipped day', 'Pacific/Apia', '2011-12-29', 1440, '2011-12-30T10:00:00Z'],
  ])('%s', (_, name, date, minute, expected) => {
    const instant = Temporal.Instant.from(expected).epochMilliseconds;
    expect(wallMinuteToInstant(zoneDays(name, date, date)[0]!, minute)).toBe(instant);
    expect(wallToInstant(name, date, minute)).toBe(instant);
  });

  it('is the same by a day and by Temporal around every clock change, but never past the end of its day', () => {
    const wrong: string[] = [];
    for (const name of ZONES) {
      for (const change of zoneOffsets(name, Date.UTC(2018, 0, 1), Date.UTC(2028, 0, 1)).slice(1)) {
        const around = Math.floor(change.at / DAY);
        for (const each of zoneDays(name, dateOfEpochDay(around - 1), dateOfEpochDay(around + 1))) {
          const wall = instantToWall(name, change.at).minute;
          for (const minute of [0, 15, wall - 61, wall - 30, wall - 1, wall, wall + 30, 1439].filter((m) => m >= 0 && m < 1440)) {
            const wanted = Math.min(wallToInstant(name, each.date, minute), each.end);
            if (wallMinuteToInstant(each, minute) !== wanted) wrong.push(`${name} ${each.date} ${minute}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is read back from its instant, unless the clocks skipped it', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 1439 }), (name, at, minute) => {
        const date = dateOfEpochDay(at);
        const instant = wallToInstant(name, date, minute);
        const wall = instantToWall(name, instant);
        const changedBefore = zoneOffsets(name, instant - 2 * DAY, instant + 1).length > 1;
        expect(changedBefore || (wall.date === date && wall.minute === minute)).toBe(true);
        expect(wall.offsetMinutes).toBe(zoneOffsets(name, instant, instant + 1)[0]!.offsetMinutes);
      }),
      { numRuns: 500 },
    );
  });
});
