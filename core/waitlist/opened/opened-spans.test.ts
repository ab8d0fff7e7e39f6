import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Override, PublishedSlot, WeeklyHours } from '../../availability/availability-input.ts';
import { availabilityBands } from '../../availability/availability-bands.ts';
import { HOUR, type Instant, MINUTE, type Weekday } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { openedSpans, type SchedulePlan } from './opened-spans.ts';

const ZONE = 'America/Toronto';
/** Monday 5 April 2027, nine to noon there. */
const NINE = Date.parse('2027-04-05T13:00:00Z');
const WEEK: Span = { from: Date.parse('2027-04-05T04:00:00Z'), until: Date.parse('2027-04-12T04:00:00Z') };

const hours = (weekday: Weekday, from: number, to: number, capacity = 1): WeeklyHours => ({
  weekday,
  startMinute: from * 60,
  endMinute: to * 60,
  capacity,
});
const exception = (more: Partial<Override>): Override => ({
  id: 'exception',
  kind: 'blocked',
  startsOn: '2027-04-05',
  endsOn: '2027-04-05',
  weekdays: null,
  startMinute: null,
  endMinute: null,
  capacity: null,
  note: '',
  ...more,
});
const slot = (from: number, to: number, more: Partial<PublishedSlot> = {}): PublishedSlot => ({
  id: 'slot',
  date: '2027-04-05',
  startMinute: from * 60,
  endMinute: to * 60,
  capacity: 1,
  serviceId: null,
  ...more,
});
const plan = (more: Partial<SchedulePlan> = {}): SchedulePlan => ({
  zone: ZONE,
  hours: [hours(1, 9, 12)],
  overrides: [],
  publishedSlots: [],
  ...more,
});
/** By the clock of that Monday. */
const told = (before: SchedulePlan, after: SchedulePlan, span = WEEK) =>
  openedSpans(before, after, span).map(({ from, until, seats }) => [(from - NINE) / HOUR + 9, (until - NINE) / HOUR + 9, seats]);

describe('what a changed plan opens', () => {
  const NONE = plan({ hours: [] });
  it.each<[string, SchedulePlan, SchedulePlan, number[][]]>([
    ['nothing, where nothing changes', plan(), plan(), []],
    ['nothing, where time is taken away', plan(), NONE, []],
    ['hours that are new', NONE, plan(), [[9, 12, 1]]],
    [
      'what hours have more',
      plan(),
      plan({ hours: [hours(1, 8, 13)] }),
      [
        [8, 9, 1],
        [12, 13, 1],
      ],
    ],
    ['a moved range, where it is new', plan(), plan({ hours: [hours(1, 10, 13)] }), [[12, 13, 1]]],
    ['seats, where there are more', plan(), plan({ hours: [hours(1, 9, 12, 3)] }), [[9, 12, 2]]],
    ['all seats of what was shut', NONE, plan({ hours: [hours(1, 9, 12, 3)] }), [[9, 12, 3]]],
    ['a removed block', plan({ overrides: [exception({})] }), plan(), [[9, 12, 1]]],
    [
      'a shortened block',
      plan({ overrides: [exception({ startMinute: 540, endMinute: 660 })] }),
      plan({ overrides: [exception({ startMinute: 540, endMinute: 600 })] }),
      [[10, 11, 1]],
    ],
    ['nothing of a block where there are no hours', plan({ overrides: [exception({ startMinute: 780, endMinute: 840 })] }), plan(), []],
    [
      'extra hours',
      plan(),
      plan({ overrides: [exception({ kind: 'extra', startMinute: 780, endMinute: 840, capacity: 2 })] }),
      [[13, 14, 2]],
    ],
    [
      'raised capacity',
      plan(),
      plan({ overrides: [exception({ kind: 'capacity', startMinute: 600, endMinute: 660, capacity: 4 })] }),
      [[10, 11, 3]],
    ],
    [
      'nothing by lowered capacity',
      plan({ hours: [hours(1, 9, 12, 3)] }),
      plan({ hours: [hours(1, 9, 12, 3)], overrides: [exception({ kind: 'capacity', capacity: 1 })] }),
      [],
    ],
    ['a published slot', plan(), plan({ publishedSlots: [slot(14, 15)] }), [[14, 15, 1]]],
    ['what a published slot got longer', plan({ publishedSlots: [slot(14, 15)] }), plan({ publishedSlots: [slot(14, 16)] }), [[15, 16, 1]]],
    ['nothing of a slot in open hours', plan(), plan({ publishedSlots: [slot(10, 11)] }), []],
    [
      'what lies in the asked days',
      NONE,
      plan({ hours: [hours(1, 9, 12), hours(7, 9, 10)] }),
      [
        [9, 12, 1],
        [153, 154, 1],
      ],
    ],
  ])('%s', (_, before, after, spans) => {
    expect(told(before, after)).toEqual(spans);
  });

  it('is told from the span on', () => {
    expect(told(NONE, plan(), { from: NINE + 30 * MINUTE, until: NINE + HOUR })).toEqual([[9.5, 10, 1]]);
  });

  it('is told by the clock of each, where the zone changes', () => {
    // Nine to noon in Vancouver is noon to three in Toronto.
    expect(told(plan(), plan({ zone: 'America/Vancouver' }))).toEqual([[12, 15, 1]]);
    // On the night of 14 March 2027 Toronto's clocks go forward: three o'clock is two hours after one.
    const night = { from: Date.parse('2027-03-14T05:00:00Z'), until: Date.parse('2027-03-15T04:00:00Z') };
    expect(openedSpans(plan({ hours: [] }), plan({ hours: [hours(7, 1, 4)] }), night)).toEqual([
      { from: Date.parse('2027-03-14T06:00:00Z'), until: Date.parse('2027-03-14T08:00:00Z'), seats: 1 },
    ]);
  });
});

describe('whatever the plans', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 46 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }))
    .map(([from, length, capacity]) => ({ startMinute: from * 30, endMinute: Math.min(1440, (from + length) * 30), capacity }));
  const anyHours = fc
    .array(fc.tuple(fc.constantFrom<Weekday>(1, 2), range), { maxLength: 4 })
    .map((all) => all.map(([weekday, each]) => ({ weekday, ...each })));
  const anyOverride = fc
    .tuple(fc.constantFrom('blocked', 'extra', 'capacity' as const), range, fc.constantFrom('2027-04-05', '2027-04-06'))
    .map(([kind, { startMinute, endMinute, capacity }, endsOn]) =>
      exception({ kind, startMinute, endMinute, endsOn, capacity: kind === 'blocked' ? null : capacity }),
    );
  const anySlot = range.map((each) => ({ ...slot(0, 1), ...each }));
  const anyPlan = fc
    .record({
      hours: anyHours,
      overrides: fc.array(anyOverride, { maxLength: 3 }),
      publishedSlots: fc.array(anySlot, { maxLength: 2 }),
    })
    .map((each) => plan(each));

  const openAt = (of: SchedulePlan, at: Instant): number =>
    availabilityBands(of, WEEK).find(({ kind, from, until }) => kind === 'open' && from <= at && at < until)?.capacity ?? 0;

  it('is at every instant what is open more than before', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.integer({ min: 0, max: 95 }), (before, after, half) => {
        const at = WEEK.from + half * 30 * MINUTE;
        const more = openedSpans(before, after, WEEK).find(({ from, until }) => from <= at && at < until)?.seats ?? 0;
        expect(more).toBe(Math.max(0, openAt(after, at) - openAt(before, at)));
      }),
    );
  });

  it('comes in order, in stretches that are as long as they can be', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const spans = openedSpans(before, after, WEEK);
        for (const [index, { from, until, seats }] of spans.entries()) {
          const next = spans[index + 1];
          expect(from).toBeLessThan(until);
          if (next) expect(until < next.from || (until === next.from && seats !== next.seats)).toBe(true);
        }
      }),
    );
  });
});
