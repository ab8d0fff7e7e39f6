import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../test/facts/blocked-day.ts';
import type { Weekday } from '../time/instant.ts';
import type { Override, WeeklyHours } from './availability-input.ts';
import { checkOverride } from './check-override.ts';
import { checkPublishedSlot } from './check-published-slot.ts';
import { checkWeeklyHours } from './check-weekly-hours.ts';

const range = (weekday: Weekday, startMinute: number, endMinute: number, capacity = 1): WeeklyHours => ({
  weekday,
  startMinute,
  endMinute,
  capacity,
});
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }): string => (result.ok ? 'ok' : result.refusal.code);

describe('weekly hours', () => {
  it.each([
    ['may touch', [range(1, 540, 600), range(1, 600, 660)], 'ok'],
    ['may lie at the same time on two days', [range(1, 540, 600), range(2, 540, 600)], 'ok'],
    ['may be none', [], 'ok'],
    ['must not overlap, in whatever order they come', [range(1, 590, 660), range(1, 540, 600)], 'ranges_overlap'],
    ['must end after they start', [range(1, 600, 600)], 'end_before_start'],
    ['must have room for somebody', [range(1, 540, 600, 0)], 'capacity_needed'],
  ])('%s', (_, hours, expected) => {
    expect(code(checkWeeklyHours(hours))).toBe(expected);
  });

  it('come back by weekday and start', () => {
    expect(checkWeeklyHours([range(2, 540, 600), range(1, 900, 960), range(1, 540, 600)])).toEqual({
      ok: true,
      value: [range(1, 540, 600), range(1, 900, 960), range(2, 540, 600)],
    });
  });

  it('are refused exactly when some minute would have two capacities', () => {
    const one = fc
      .tuple(fc.constantFrom<Weekday>(1, 2), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
      .map(([day, start, length]) => range(day, start, start + length));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), (hours) => {
        const minutes = hours.flatMap((each) =>
          Array.from({ length: each.endMinute - each.startMinute }, (_, index) => each.weekday * 100 + each.startMinute + index),
        );
        expect(checkWeeklyHours(hours).ok).toBe(new Set(minutes).size === minutes.length);
      }),
    );
  });
});

describe('an override', () => {
  const base: Omit<Override, 'id'> = { ...blockedDay('2026-06-15'), endsOn: '2026-06-17' };
  it.each<[string, Partial<Override>, string]>([
    ['may be whole days', {}, 'ok'],
    ['may be one day', { endsOn: '2026-06-15' }, 'ok'],
    ['may have no end', { endsOn: null, weekdays: [7] }, 'ok'],
    ['must not end before it begins', { endsOn: '2026-06-14' }, 'end_before_start'],
    ['must not have its times backwards', { startMinute: 600, endMinute: 600 }, 'end_before_start'],
    ['must not have half a range', { startMinute: 600 }, 'half_a_range'],
    ['must fall on one of its weekdays', { weekdays: [4, 5] }, 'bad_weekday_span'],
    ['may fall on its last day only', { weekdays: [3] }, 'ok'],
    ['of extra hours needs a capacity', { kind: 'extra', startMinute: 540, endMinute: 600 }, 'capacity_needed'],
    ['of extra hours needs room for somebody', { kind: 'extra', capacity: 0 }, 'capacity_needed'],
    ['of the capacity needs one', { kind: 'capacity' }, 'capacity_needed'],
    ['of the capacity may have one', { kind: 'capacity', capacity: 3 }, 'ok'],
    ['that blocks has none', { capacity: 1 }, 'capacity_not_wanted'],
  ])('%s', (_, change, expected) => {
    expect(code(checkOverride({ ...base, ...change }))).toBe(expected);
  });
});

describe('a published slot', () => {
  const slot = { date: '2026-06-15', startMinute: 540, endMinute: 600, capacity: 1, serviceId: null };
  it.each([
    ['may stand alone', slot, [], 'ok'],
    ['may touch another', slot, [{ ...slot, startMinute: 600, endMinute: 660 }], 'ok'],
    ['may lie at the time of one on another day', slot, [{ ...slot, date: '2026-06-16' }], 'ok'],
    ['must not share time with another', slot, [{ ...slot, startMinute: 590, endMinute: 660 }], 'slots_overlap'],
    ['must end after it starts', { ...slot, endMinute: 540 }, [], 'end_before_start'],
    ['must have room for somebody', { ...slot, capacity: 0 }, [], 'capacity_needed'],
  ])('%s', (_, wanted, others, expected) => {
    expect(code(checkPublishedSlot(wanted, others))).toBe(expected);
  });
});
