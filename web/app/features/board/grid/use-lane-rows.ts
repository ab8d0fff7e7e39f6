import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import type { StopRow } from './next-stop.ts';

const GAP = 4;
const PADDING = 11;

/** As high as its fullest week needs it. */
const heightOf = ({ cells }: StopRow, chip: number) => {
  const most = Math.max(1, ...[...cells.values()].map(({ length }) => length));
  return most * chip + (most - 1) * GAP + PADDING + 1;
};

/** The height of the two rows of headings, which stay in sight. */
const HEADS = 70;

function withKept({ startIndex, endIndex, overscan, count }: Range, kept: readonly number[]): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const others = kept.filter((index) => index >= 0 && index < count && (index < first || index > last));
  return [...new Set([...seen, ...others])].sort((a, b) => a - b);
}

/** The lanes in sight of all there are, with chips so many pixels high; those of `kept` stay, for the keyboard stands there or something of theirs is dragged. */
export function useLaneRows(scroller: RefObject<HTMLElement | null>, rows: readonly StopRow[], kept: readonly number[], chip: number) {
  const heights = rows.map((row) => heightOf(row, chip));
  // oxlint-disable-next-line react/incompatible-library -- Only memoizing by the React compiler would go stale, and it is not used here.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? chip,
    getItemKey: (index) => rows[index]?.regularId ?? index,
    overscan: 6,
    scrollPaddingStart: HEADS,
    scrollPaddingEnd: 16,
    rangeExtractor: (range) => withKept(range, kept),
  });
  const sizes = heights.join(' ');
  useEffect(() => virtual.measure(), [sizes, virtual]);
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), scrollTo: virtual.scrollToIndex };
}
