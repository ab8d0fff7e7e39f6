import { groupedBy } from '../../grouped-by.ts';
import type { Instant, LocalDate, WallMinute, Weekday } from '../../time/instant.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import { zoneDays } from '../../time/zone-days.ts';
import type { Override, PublishedSlot, WeeklyHours } from '../availability-input.ts';
import { isBlock } from './is-block.ts';
import { overridesByDay } from '../sweep/overrides-by-day.ts';
import { indexOfDay } from '../sweep/session-counts.ts';

/** A stretch of a day on the coach's wall clock, with room for so many clients at any instant. */
export interface PlannedRange {
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
  readonly capacity: number;
}

type Exception = Omit<Override, 'id'>;
type SlotOfDay = Pick<PublishedSlot, 'date' | 'startMinute' | 'endMinute' | 'capacity'>;

/** What the coach planned under one schedule, and what came of it. Days count in the coach's zone, both ends included. */
export interface PlanFacts<T extends Exception> {
  readonly zone: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly T[];
  readonly publishedSlots: readonly SlotOfDay[];
  /** When booked sessions start. */
  readonly bookingStarts: readonly Instant[];
  /** When a session could start; null when nobody asked. */
  readonly openStarts: readonly Instant[] | null;
}

export interface PlannedDay<T extends Exception> {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** Merged, in order, without what is blocked. */
  readonly open: readonly PlannedRange[];
  /** Those that hold on this day. */
  readonly overrides: readonly T[];
  readonly bookings: number;
  readonly openStarts: number | null;
}

/** Without times an exception is the whole day. */
const rangeOf = ({ startMinute, endMinute, capacity }: Exception): PlannedRange => ({
  startMinute: startMinute ?? 0,
  endMinute: endMinute ?? 1440,
  capacity: capacity ?? 0,
});

interface DayParts {
  readonly hours: readonly PlannedRange[];
  readonly published: readonly PlannedRange[];
  readonly changes: readonly PlannedRange[];
  readonly blocks: readonly PlannedRange[];
}

const over = (ranges: readonly PlannedRange[], minute: WallMinute): readonly PlannedRange[] =>
  ranges.filter((range) => range.startMinute <= minute && minute < range.endMinute);
const most = (ranges: readonly PlannedRange[]): number => ranges.reduce((capacity, range) => Math.max(capacity, range.capacity), 0);

/** A block wins over all. Of hours the greatest capacity holds, a changed one replaces it (of several the least); a published slot has its own. */
function capacityAt({ hours, published, changes, blocks }: DayParts, minute: WallMinute): number {
  if (over(blocks, minute).length > 0) return 0;
  const open = most(over(hours, minute));
  const changed = open === 0 ? [] : over(changes, minute);
  const capacity = changed.length === 0 ? open : Math.min(...changed.map((range) => range.capacity));
  return Math.max(capacity, most(over(published, minute)));
}

function mergedRanges(parts: DayParts): readonly PlannedRange[] {
  const all = [...parts.hours, ...parts.published, ...parts.changes, ...parts.blocks];
  const edges = [...new Set(all.flatMap((range) => [range.startMinute, range.endMinute]))].sort((a, b) => a - b);
  const merged: PlannedRange[] = [];
  for (const [index, startMinute] of edges.slice(0, -1).entries()) {
    const capacity = capacityAt(parts, startMinute);
    if (capacity === 0) continue;
    const before = merged.at(-1);
    const joins = before?.endMinute === startMinute && before.capacity === capacity;
    if (joins) merged.pop();
    merged.push({ startMinute: joins ? before.startMinute : startMinute, endMinute: edges[index + 1]!, capacity });
  }
  return merged;
}

/** Wall times that the clocks jump over that day are nobody's time. */
const isThere = (day: ZoneDay, { startMinute, endMinute }: PlannedRange): boolean =>
  (startMinute === 0 ? day.start : wallMinuteToInstant(day, startMinute)) < wallMinuteToInstant(day, endMinute);

const ofKind = (overrides: readonly Exception[], is: (override: Exception) => boolean): readonly PlannedRange[] =>
  overrides.filter(is).map(rangeOf);

function openRanges(day: ZoneDay, weekly: readonly PlannedRange[], overrides: readonly Exception[], slots: readonly SlotOfDay[]) {
  const parts = {
    hours: [...weekly, ...ofKind(overrides, ({ kind }) => kind === 'extra')],
    published: slots,
    changes: ofKind(overrides, ({ kind }) => kind === 'capacity'),
    blocks: ofKind(overrides, isBlock),
  };
  return mergedRanges(parts).filter((range) => isThere(day, range));
}

/** How many of the instants lie in each of the days. */
function countByDay(days: readonly ZoneDay[], instants: readonly Instant[]): Int32Array {
  const counts = new Int32Array(days.length);
  for (const instant of instants) {
    const index = indexOfDay(days, instant);
    if (index >= 0) counts[index]! += 1;
  }
  return counts;
}

/** The plan of every day: its open time on the wall clock, what made it so, and how much of it is booked. */
export function plannedDays<T extends Exception>(facts: PlanFacts<T>): readonly PlannedDay<T>[] {
  const days = zoneDays(facts.zone, facts.from, facts.to);
  const overrides = overridesByDay(days, facts.overrides);
  const week = groupedBy(facts.hours, (range) => range.weekday);
  const slots = groupedBy(facts.publishedSlots, (slot) => slot.date);
  const bookings = countByDay(days, facts.bookingStarts);
  const starts = facts.openStarts && countByDay(days, facts.openStarts);
  return days.map((day, index) => ({
    date: day.date,
    weekday: day.weekday,
    open: openRanges(day, week.get(day.weekday) ?? [], overrides[index]!, slots.get(day.date) ?? []),
    overrides: overrides[index]!,
    bookings: bookings[index]!,
    openStarts: starts && starts[index]!,
  }));
}
