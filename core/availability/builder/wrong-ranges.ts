import type { MinuteRange } from './exception.ts';

/** Which ranges of a day make no sense, by their place in the list: those that don't run forward, and those that lie over another. */
export function wrongRanges(ranges: readonly MinuteRange[]): ReadonlyMap<number, 'ends_before_start' | 'overlaps'> {
  const wrong = new Map<number, 'ends_before_start' | 'overlaps'>();
  for (const [index, range] of ranges.entries()) {
    const meets = (other: MinuteRange, at: number): boolean =>
      at !== index && other.startMinute < range.endMinute && range.startMinute < other.endMinute;
    if (range.endMinute <= range.startMinute) wrong.set(index, 'ends_before_start');
    else if (ranges.some(meets)) wrong.set(index, 'overlaps');
  }
  return wrong;
}
