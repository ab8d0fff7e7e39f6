import { groupedBy } from '../../grouped-by.ts';
import type { Instant, WallMinute } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { Override, WeeklyHours } from '../availability-input.ts';
import { overridesByDay } from './overrides-by-day.ts';

/** Hours (or a changed capacity) of one real day. */
export interface DayRange {
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
  readonly from: Instant;
  readonly until: Instant;
  readonly capacity: number;
}

export interface DayBlock {
  readonly from: Instant;
  readonly until: Instant;
  readonly override: Override;
}

/** What the coach planned for one day, wall times turned into instants. Each list lies in the order of its starts. */
export interface DayPlan {
  readonly day: ZoneDay;
  /** Weekly hours and extra hours; they may overlap. */
  readonly hours: readonly DayRange[];
  /** Where another capacity holds. */
  readonly capacities: readonly DayRange[];
  readonly blocks: readonly DayBlock[];
}

const NONE: readonly never[] = [];
const byFrom = (a: Span, b: Span): number => a.from - b.from;

const dayRange = (day: ZoneDay, startMinute: WallMinute, endMinute: WallMinute, capacity: number): DayRange => ({
  startMinute,
  endMinute,
  from: startMinute === 0 ? day.start : wallMinuteToInstant(day, startMinute),
  until: wallMinuteToInstant(day, endMinute),
  capacity,
});

/** Without times an override is the whole day, however long that is. */
const overrideRange = (day: ZoneDay, override: Override): DayRange =>
  dayRange(day, override.startMinute ?? 0, override.endMinute ?? 1440, override.capacity ?? 1);

/** A range that lies in a jump of the clocks has no length: nobody can work in it, so it is not there. */
function pushRange<T extends Span>(ranges: T[], range: T): void {
  if (range.from < range.until) ranges.push(range);
}

function sortByFrom<T extends Span>(ranges: T[]): readonly T[] {
  for (let index = 1; index < ranges.length; index += 1) if (ranges[index - 1]!.from > ranges[index]!.from) return ranges.sort(byFrom);
  return ranges;
}

function dayPlan(day: ZoneDay, weekly: readonly WeeklyHours[], overrides: readonly Override[]): DayPlan {
  const hours: DayRange[] = [];
  for (const range of weekly) pushRange(hours, dayRange(day, range.startMinute, range.endMinute, range.capacity));
  // Most days have no exception, and share one empty list.
  let capacities: DayRange[] | undefined;
  let blocks: DayBlock[] | undefined;
  for (const override of overrides) {
    const range = overrideRange(day, override);
    if (override.kind === 'extra') pushRange(hours, range);
    else if (override.kind === 'capacity') pushRange((capacities ??= []), range);
    else pushRange((blocks ??= []), { from: range.from, until: range.until, override });
  }
  return { day, hours: sortByFrom(hours), capacities: capacities ?? NONE, blocks: blocks ? sortByFrom(blocks) : NONE };
}

/** The plan of every day. */
export function dayPlans(days: readonly ZoneDay[], hours: readonly WeeklyHours[], overrides: readonly Override[]): readonly DayPlan[] {
  const week = groupedBy(hours, (range) => range.weekday);
  const exceptions = overridesByDay(days, overrides);
  return days.map((day, index) => dayPlan(day, week.get(day.weekday) ?? NONE, exceptions[index]!));
}
