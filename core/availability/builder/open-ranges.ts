import { BLOCK_KINDS } from '../availability-input.ts';
import type { WeeklyHours } from '../availability-input.ts';
import { dayRangeOf } from './day-range-of.ts';
import type { DayException } from './exception.ts';
import type { OpenRange } from './own-hours.ts';

const BLOCKS: ReadonlySet<DayException['kind']> = new Set(BLOCK_KINDS);

/**
 * When a day is open on the wall clock, before anything is booked: what is shown at once while the server still counts. The rules are those of the
 * sweep: a block wins, of hours the greatest number of clients holds, of changed numbers the least.
 */
export function openRanges(week: readonly Omit<WeeklyHours, 'weekday'>[], exceptions: readonly DayException[]): readonly OpenRange[] {
  const of = (test: (kind: DayException['kind']) => boolean) =>
    exceptions.filter(({ kind }) => test(kind)).map((each) => ({ ...dayRangeOf(each), capacity: each.capacity ?? 1 }));
  const hours = [...week, ...of((kind) => kind === 'extra')];
  const changes = of((kind) => kind === 'capacity');
  const blocks = of((kind) => BLOCKS.has(kind));
  const edges = [...new Set([...hours, ...changes, ...blocks].flatMap((range) => [range.startMinute, range.endMinute]))].sort(
    (a, b) => a - b,
  );
  const open: OpenRange[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const startMinute = edges[index]!;
    const endMinute = edges[index + 1]!;
    const here = (range: OpenRange): boolean => range.startMinute <= startMinute && endMinute <= range.endMinute;
    const capacities = hours.filter(here).map((range) => range.capacity);
    if (capacities.length === 0 || blocks.some(here)) continue;
    const changed = changes.filter(here).map((range) => range.capacity);
    const capacity = changed.length > 0 ? Math.min(...changed) : Math.max(...capacities);
    const before = open.at(-1);
    if (before && before.endMinute === startMinute && before.capacity === capacity) open[open.length - 1] = { ...before, endMinute };
    else open.push({ startMinute, endMinute, capacity });
  }
  return open;
}
