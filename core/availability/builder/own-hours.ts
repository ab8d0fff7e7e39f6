import type { WeeklyHours } from '../availability-input.ts';
import type { DayException, MinuteRange } from './exception.ts';
import { withinMinutes } from './within-minutes.ts';

export interface OpenRange extends MinuteRange {
  readonly capacity: number;
}

/**
 * A day with hours of its own, whatever its week says: closed outside of them, opened within them, and with their number of clients where the
 * week would let in more. Ranges neither overlap nor are empty; without any the day is closed.
 */
export function ownHours(
  ranges: readonly OpenRange[],
  week: readonly Omit<WeeklyHours, 'weekday'>[],
  { scheduleId, note }: Pick<DayException, 'scheduleId' | 'note'>,
): readonly DayException[] {
  const sorted = ranges.toSorted((a, b) => a.startMinute - b.startMinute);
  const edges = [0, ...sorted.flatMap(({ startMinute, endMinute }) => [startMinute, endMinute]), 1440];
  const of = (kind: DayException['kind'], range: MinuteRange, capacity: number | null) =>
    withinMinutes({ kind, capacity, note, scheduleId, startMinute: null, endMinute: null }, range);
  const closed = Array.from({ length: edges.length / 2 }, (_, at) => ({ startMinute: edges[2 * at]!, endMinute: edges[2 * at + 1]! }))
    .filter(({ startMinute, endMinute }) => startMinute < endMinute)
    .map((range) => of('blocked', range, null));
  const opened = sorted.map((range) => of('extra', range, range.capacity));
  const fewer = sorted
    .filter((range) =>
      week.some((usual) => usual.capacity > range.capacity && usual.startMinute < range.endMinute && range.startMinute < usual.endMinute),
    )
    .map((range) => of('capacity', range, range.capacity));
  return [...closed, ...opened, ...fewer];
}
