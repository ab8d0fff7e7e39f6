import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedDays } from '../plan/planned-days.ts';
import type { DayException } from './exception.ts';
import { hasOwnHours } from './has-own-hours.ts';
import { ownHours } from './own-hours.ts';
import type { OpenRange } from './own-hours.ts';

const MONDAY = '2027-03-01';
const own = { scheduleId: null, note: '' };

/** Ranges that don't overlap. */
const ranges = fc
  .array(
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }))
      .map(([from, hours, capacity]) => ({ startMinute: from * 60, endMinute: Math.min(1440, (from + hours) * 60), capacity })),
    { maxLength: 4 },
  )
  .map((all) =>
    all
      .sort((a, b) => a.startMinute - b.startMinute)
      .filter(({ startMinute }, index, sorted) => sorted.slice(0, index).every((before) => before.endMinute <= startMinute)),
  );

/** What the server says is open on that day. */
const open = (week: readonly OpenRange[], exceptions: readonly DayException[]): readonly OpenRange[] => {
  const hours = week.map((range) => ({ ...range, weekday: 1 as const }));
  const overrides = exceptions.map((each) => ({ ...each, startsOn: MONDAY, endsOn: MONDAY, weekdays: null }));
  const span = { zone: 'America/Toronto', from: MONDAY, to: MONDAY };
  return plannedDays({ ...span, hours, overrides, publishedSlots: [], bookingStarts: [], openStarts: null })[0]!.open;
};

const capacityAt = (found: readonly OpenRange[], minute: number): number =>
  found.find(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute)?.capacity ?? 0;

describe('own hours of a day', () => {
  it('are what is open then, whatever the week says', () => {
    fc.assert(
      fc.property(ranges, ranges, (wished, week) => {
        const found = open(week, ownHours(wished, week, own));
        for (let minute = 0; minute < 1440; minute += 60) expect(capacityAt(found, minute)).toBe(capacityAt(wished, minute));
      }),
    );
  });

  it('are known again', () => {
    fc.assert(
      fc.property(ranges, ranges, (wished, week) => {
        expect(hasOwnHours(ownHours(wished, week, own))).toBe(wished.length > 0);
      }),
    );
  });

  it.each<[string, DayException[]]>([
    ['a block', [{ ...own, kind: 'blocked', startMinute: null, endMinute: null, capacity: null }]],
    ['extra hours alone', [{ ...own, kind: 'extra', startMinute: 540, endMinute: 600, capacity: 1 }]],
    [
      'a day with a gap',
      [
        { ...own, kind: 'blocked', startMinute: 0, endMinute: 540, capacity: null },
        { ...own, kind: 'extra', startMinute: 600, endMinute: 1440, capacity: 1 },
      ],
    ],
  ])('are not %s', (_, exceptions) => {
    expect(hasOwnHours(exceptions)).toBe(false);
  });
});
