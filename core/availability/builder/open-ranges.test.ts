import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../time/instant.ts';
import { zoneDays } from '../../time/zone-days.ts';
import { OVERRIDE_KINDS } from '../availability-input.ts';
import type { Override } from '../availability-input.ts';
import { blockedSteps, openSteps } from '../sweep/coach-time.ts';
import { dayPlans } from '../sweep/day-plan.ts';
import { levelAt } from '../sweep/steps.ts';
import type { DayException } from './exception.ts';
import { hasOwnHours } from './has-own-hours.ts';
import { openRanges } from './open-ranges.ts';
import { ownHours } from './own-hours.ts';

const MONDAY = '2027-03-01';
const own = { scheduleId: null, note: '' };

const range = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }))
  .map(([from, hours, capacity]) => ({ startMinute: from * 60, endMinute: Math.min(1440, (from + hours) * 60), capacity }));
const exception = fc
  .tuple(fc.constantFrom(...OVERRIDE_KINDS), range, fc.boolean())
  .map(([kind, { startMinute, endMinute, capacity }, whole]): DayException => ({
    ...own,
    kind,
    startMinute: whole ? null : startMinute,
    endMinute: whole ? null : endMinute,
    capacity: kind === 'extra' || kind === 'capacity' ? capacity : null,
  }));
/** Ranges that don't overlap. */
const ranges = fc
  .array(range, { maxLength: 4 })
  .map((all) =>
    all
      .sort((a, b) => a.startMinute - b.startMinute)
      .filter(({ startMinute }, index, sorted) => sorted.slice(0, index).every((before) => before.endMinute <= startMinute)),
  );

const capacityAt = (open: ReturnType<typeof openRanges>, minute: number): number =>
  open.find(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute)?.capacity ?? 0;

describe('the open ranges of a day', () => {
  it('are those that slots are computed from', () => {
    fc.assert(
      fc.property(ranges, fc.array(exception, { maxLength: 4 }), (week, exceptions) => {
        const overrides = exceptions.map((each): Override => ({ ...each, id: 'x', startsOn: MONDAY, endsOn: MONDAY, weekdays: null }));
        const days = zoneDays('UTC', MONDAY, MONDAY);
        const plans = dayPlans(
          days,
          week.map((each) => ({ ...each, weekday: 1 })),
          overrides,
        );
        const [open, blocked] = [openSteps(plans), blockedSteps(plans)];
        const found = openRanges(week, exceptions);
        for (let minute = 0; minute < 1440; minute += 60) {
          const at = days[0]!.start + minute * MINUTE;
          expect(capacityAt(found, minute)).toBe(levelAt(blocked, at) > 0 ? 0 : levelAt(open, at));
        }
      }),
    );
  });

  it('are as few as can be', () => {
    const week = [
      { startMinute: 540, endMinute: 600, capacity: 1 },
      { startMinute: 600, endMinute: 720, capacity: 1 },
      { startMinute: 720, endMinute: 780, capacity: 2 },
    ];
    expect(openRanges(week, [])).toEqual([
      { startMinute: 540, endMinute: 720, capacity: 1 },
      { startMinute: 720, endMinute: 780, capacity: 2 },
    ]);
  });
});

describe('own hours of a day', () => {
  it('are what is open then, whatever the week says', () => {
    fc.assert(
      fc.property(ranges, ranges, (wished, week) => {
        const open = openRanges(week, ownHours(wished, week, own));
        for (let minute = 0; minute < 1440; minute += 60) expect(capacityAt(open, minute)).toBe(capacityAt(wished, minute));
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
