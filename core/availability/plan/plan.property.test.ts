import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/add-days.ts';
import { daysBetween } from '../../time/days-between.ts';
import { DAY, MINUTE } from '../../time/instant.ts';
import type { LocalDate, Weekday } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { weekdayOf } from '../../time/weekday-of.ts';
import { zoneDays } from '../../time/zone-days.ts';
import { availabilityBands } from '../availability-bands.ts';
import { OVERRIDE_KINDS } from '../availability-input.ts';
import type { Override, PublishedSlot, WeeklyHours } from '../availability-input.ts';
import { bookingsInTheWay } from './bookings-in-the-way.ts';
import type { BookingAhead, ScheduledOverride } from './bookings-in-the-way.ts';
import { copiedOverrides, weeksBetween } from './copied-overrides.ts';
import { plannedDays } from './planned-days.ts';

/** Three weeks with a change of the clocks in most of these zones. */
const START = '2027-10-24';
const zone = fc.constantFrom('UTC', 'America/Toronto', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/St_Johns');
const date = fc.integer({ min: 0, max: 20 }).map((index) => addDays(START, index));
const minutes = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ startMinute: start * 15, endMinute: Math.min(1440, (start + length) * 15) }));
const weekdays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>, { minLength: 1, maxLength: 4 }));

const override = fc
  .record({
    kind: fc.constantFrom(...OVERRIDE_KINDS),
    startsOn: date,
    length: fc.option(fc.integer({ min: 0, max: 25 })),
    weekdays,
    minutes: fc.option(minutes),
    capacity: fc.integer({ min: 1, max: 3 }),
    scheduleId: fc.constantFrom(null, 'sessions', 'check-ins'),
    note: fc.constantFrom('', 'Swim'),
  })
  .map(({ length, minutes: range, capacity, ...rest }): ScheduledOverride => ({
    id: 'o',
    ...rest,
    endsOn: length === null ? null : addDays(rest.startsOn, length),
    startMinute: range?.startMinute ?? null,
    endMinute: range?.endMinute ?? null,
    capacity: rest.kind === 'extra' || rest.kind === 'capacity' ? capacity : null,
  }));
const overrides = fc.array(override, { maxLength: 8 });
const hours = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>, minutes, fc.integer({ min: 1, max: 3 }))
    .map(([weekday, range, capacity]): WeeklyHours => ({ weekday, ...range, capacity })),
  { maxLength: 10 },
);
const slots = fc.array(
  fc
    .tuple(date, minutes, fc.integer({ min: 1, max: 3 }))
    .map(([on, range, capacity]): PublishedSlot => ({ id: 'p', date: on, ...range, capacity, serviceId: null })),
  { maxLength: 4 },
);

// ---- the plain model: one day and one minute after the other ----

const holds = ({ startsOn, endsOn, weekdays: only }: Override, on: LocalDate): boolean =>
  startsOn <= on && (endsOn === null || on <= endsOn) && (only === null || only.includes(weekdayOf(on)));
const covers = ({ startMinute, endMinute }: Pick<Override, 'startMinute' | 'endMinute'>, minute: number): boolean =>
  (startMinute ?? 0) <= minute && minute < (endMinute ?? 1440);

interface Planned {
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
}

function capacityOn(planned: Planned, on: LocalDate, minute: number): number {
  const here = planned.overrides.filter((each) => holds(each, on) && covers(each, minute));
  if (here.some(({ kind }) => kind !== 'extra' && kind !== 'capacity')) return 0;
  const week = planned.hours.filter((each) => each.weekday === weekdayOf(on) && covers(each, minute));
  const open = Math.max(0, ...[...week, ...here.filter(({ kind }) => kind === 'extra')].map((each) => each.capacity ?? 0));
  const changed = here.filter(({ kind }) => kind === 'capacity').map((each) => each.capacity ?? 0);
  const slot = planned.publishedSlots.filter((each) => each.date === on && covers(each, minute)).map((each) => each.capacity);
  return Math.max(open > 0 && changed.length > 0 ? Math.min(...changed) : open, 0, ...slot);
}

const planOf = (planned: Planned, in_: string) =>
  plannedDays({ zone: in_, from: START, to: addDays(START, 20), ...planned, bookingStarts: [], openStarts: null });

describe('a plan of days', () => {
  it('has at every minute the room that the rules give when read one after the other', () => {
    fc.assert(
      fc.property(hours, overrides, slots, (week, exceptions, publishedSlots) => {
        const planned = { hours: week, overrides: exceptions, publishedSlots };
        const days = planOf(planned, 'UTC');
        expect(days).toHaveLength(21);
        for (const day of days) {
          for (let minute = 0; minute < 1440; minute += 15)
            expect(day.open.find((range) => covers(range, minute))?.capacity ?? 0).toBe(capacityOn(planned, day.date, minute));
          expect(day.overrides).toEqual(exceptions.filter((each) => holds(each, day.date)));
          // In order, apart or of another room where they touch.
          for (const [index, range] of day.open.entries()) {
            const before = day.open[index - 1];
            expect(range.startMinute).toBeLessThan(range.endMinute);
            if (before)
              expect(
                before.endMinute < range.startMinute || (before.endMinute === range.startMinute && before.capacity !== range.capacity),
              ).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is what the calendar paints, on days whose clocks lose no hour', () => {
    fc.assert(
      fc.property(zone, hours, overrides, slots, (in_, week, exceptions, publishedSlots) => {
        const planned = { hours: week, overrides: exceptions, publishedSlots };
        const zoned = zoneDays(in_, START, addDays(START, 20));
        const span = { from: zoned[0]!.start, until: zoned.at(-1)!.end };
        const bands = availabilityBands({ zone: in_, ...planned }, span).filter(({ kind }) => kind === 'open');
        for (const [index, day] of planOf(planned, in_).entries()) {
          const { start, end } = zoned[index]!;
          if (end - start < DAY) continue;
          for (let minute = 0; minute < 1440; minute += 60) {
            const at = minute === 0 ? start : wallToInstant(in_, day.date, minute);
            const painted = bands.find((band) => band.from <= at && at < band.until)?.capacity ?? 0;
            expect(day.open.find((range) => covers(range, minute))?.capacity ?? 0).toBe(painted);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has no time that the clocks jump over, be it at night or at midnight', () => {
    const hours: WeeklyHours[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
      weekday,
      startMinute: 0,
      endMinute: 60,
      capacity: 1,
    }));
    const open = (in_: string, from: LocalDate, range: Partial<WeeklyHours> = {}) =>
      plannedDays({
        zone: in_,
        from,
        to: from,
        hours: hours.map((each) => ({ ...each, ...range })),
        overrides: [],
        publishedSlots: [],
        bookingStarts: [],
        openStarts: null,
      })[0]!.open.length;
    // Santiago goes from 24:00 to 01:00 on the first Sunday of September, Toronto from 02:00 to 03:00 in March.
    expect([open('America/Santiago', '2026-09-06'), open('America/Santiago', '2026-09-07')]).toEqual([0, 1]);
    const two = { startMinute: 120, endMinute: 180 };
    expect([open('America/Toronto', '2027-03-14', two), open('America/Toronto', '2027-03-15', two)]).toEqual([0, 1]);
  });

  it('counts bookings and starts on the day they begin, whatever the zone', () => {
    const instants = fc.array(fc.integer({ min: -30 * 60, max: 22 * 24 * 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(zone, instants, (in_, offsets) => {
        const [first] = zoneDays(in_, START, START);
        const starts = offsets.map((offset) => first!.start + offset * MINUTE);
        const facts = { zone: in_, from: START, to: addDays(START, 20), hours: [], overrides: [], publishedSlots: [] };
        const days = zoneDays(in_, START, addDays(START, 20));
        const counts = days.map((day) => starts.filter((start) => day.start <= start && start < day.end).length);
        const planned = plannedDays({ ...facts, bookingStarts: starts, openStarts: starts });
        expect(planned.map((day) => [day.bookings, day.openStarts])).toEqual(counts.map((count) => [count, count]));
      }),
    );
  });
});

describe('bookings in the way', () => {
  const booking = fc
    .tuple(fc.integer({ min: 0, max: 21 * 96 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('sessions', 'check-ins'))
    .map(([start, length, scheduleId]) => ({ start, length, scheduleId }));

  it('are those that some block shares a minute with, day by day', () => {
    fc.assert(
      fc.property(zone, overrides, fc.array(booking, { maxLength: 12 }), (in_, exceptions, wishes) => {
        const days = zoneDays(in_, START, addDays(START, 22));
        const bookings = wishes.map(({ start, length, scheduleId }, index): BookingAhead => {
          const startsAt = days[0]!.start + start * 15 * MINUTE;
          return { id: `${index}`, clientName: '', scheduleId, startsAt, endsAt: startsAt + length * 15 * MINUTE };
        });
        const blocks = exceptions.filter(({ kind }) => kind !== 'extra' && kind !== 'capacity');
        const hit = bookings.filter((each) =>
          blocks.some((block) =>
            days.some((day) => {
              if ((block.scheduleId !== null && block.scheduleId !== each.scheduleId) || !holds(block, day.date)) return false;
              const from = (block.startMinute ?? 0) === 0 ? day.start : wallToInstant(in_, day.date, block.startMinute!);
              const until =
                (block.endMinute ?? 1440) === 1440 ? day.end : Math.min(day.end, wallToInstant(in_, day.date, block.endMinute!));
              return from < until && each.startsAt < until && from < each.endsAt;
            }),
          ),
        );
        expect(new Set(bookingsInTheWay(in_, exceptions, bookings))).toEqual(new Set(hit));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is copied from an earlier span', () => {
  it('holds on the same weekdays whole weeks later, inside the later span, and nowhere else', () => {
    const spans = fc.record({
      from: date,
      length: fc.integer({ min: 0, max: 30 }),
      ahead: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 200 })),
      today: fc.integer({ min: -20, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(override, { maxLength: 5 }), spans, (exceptions, { from, length, ahead, today }) => {
        const to = addDays(from, length);
        const into = addDays(from, ahead);
        const now = wallToInstant('UTC', addDays(START, today), 600);
        const shift = 7 * weeksBetween(from, into);
        if (ahead > 3) expect(Math.abs(shift - ahead)).toBeLessThanOrEqual(3);
        for (const original of exceptions) {
          const copies = copiedOverrides([original], { zone: 'UTC', from, to, into, now });
          expect(copies.length).toBeLessThanOrEqual(original.endsOn === null ? 0 : 1);
          for (const copy of copies) {
            expect(copy.startsOn >= addDays(START, today)).toBe(true);
            // What lasts until then is left alone.
            expect(original.startsOn <= copy.startsOn && original.endsOn! >= copy.endsOn!).toBe(false);
          }
          for (let index = 0; index <= daysBetween(START, addDays(into, length + 40)); index += 1) {
            const on = addDays(START, index);
            const before = addDays(on, -shift);
            const wanted = from <= before && before <= to && holds(original, before) && into <= on && on <= addDays(into, length);
            const copied = copies.some((copy) => holds(copy, on));
            if (copied) expect(wanted).toBe(true);
            const over = wallToInstant('UTC', on, original.endMinute ?? 1440) <= now;
            if (wanted && !over && original.endsOn !== null) expect(copied || holds(original, on)).toBe(true);
            if (copied) expect(weekdayOf(on)).toBe(weekdayOf(before));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
