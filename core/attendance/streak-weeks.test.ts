import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/add-days.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { streakWeeks } from './streak-weeks.ts';

const ZONES = ['America/Toronto', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'];
const TORONTO = 'America/Toronto';
const at = (date: string, minute = 600, zone = TORONTO): number => wallToInstant(zone, date, minute);
/** A Wednesday. */
const now = at('2026-06-17');

describe('a streak of weeks', () => {
  it.each<[string, readonly string[], number]>([
    ['nothing yet', [], 0],
    ['this week', ['2026-06-15'], 1],
    ['last week, and nothing yet in this one', ['2026-06-14'], 1],
    ['this week and last', ['2026-06-15', '2026-06-14'], 2],
    ['several in one week count once', ['2026-06-15', '2026-06-16', '2026-06-17'], 1],
    ['the week before last only: broken', ['2026-06-07'], 0],
    ['three in a row, then a gap, then more', ['2026-06-16', '2026-06-10', '2026-06-03', '2026-05-20', '2026-05-13'], 3],
    ['in no order', ['2026-06-03', '2026-06-16', '2026-06-10'], 3],
  ])('%s', (_, dates, weeks) => {
    expect(
      streakWeeks(
        TORONTO,
        dates.map((date) => at(date, 540)),
        now,
      ),
    ).toBe(weeks);
  });

  it('runs from Monday to Sunday on the coach’s clock, not on UTC’s', () => {
    const sundayEvening = at('2026-06-14', 23 * 60 + 59);
    expect(new Date(sundayEvening).getUTCDay()).toBe(1);
    expect(streakWeeks(TORONTO, [sundayEvening], at('2026-06-22'))).toBe(0);
    expect(streakWeeks(TORONTO, [at('2026-06-15', 0)], at('2026-06-22'))).toBe(1);
  });

  it.each([
    ['over the spring change', '2026-03-02', '2026-03-15'],
    ['over the autumn change', '2026-10-26', '2026-11-08'],
    ['over the year’s end, with its week 53', '2026-12-28', '2027-01-10'],
    ['over the leap day', '2028-02-28', '2028-03-12'],
  ])('holds %s', (_, monday, nextSunday) => {
    expect(streakWeeks(TORONTO, [at(monday, 0), at(nextSunday, 1439)], at(nextSunday, 1439))).toBe(2);
  });

  it('is as long as the weeks it was built from, wherever in each week the session lay', () => {
    const days = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), days, fc.boolean(), fc.integer({ min: 0, max: 1439 }), (zone, inWeek, hadThisWeek, minute) => {
        const thisMonday = '2026-11-02';
        const first = hadThisWeek ? thisMonday : addDays(thisMonday, -7);
        const starts = inWeek.map((day, back) => at(addDays(first, day - 7 * back), minute, zone));
        // What came before a week without one is forgotten.
        const older = at(addDays(first, -7 * (inWeek.length + 1)), minute, zone);
        expect(streakWeeks(zone, [...starts, older], at(addDays(thisMonday, 6), 1439, zone))).toBe(inWeek.length);
      }),
    );
  });
});
