import { useWindowVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

interface WindowRowsOptions {
  readonly count: number;
  /** The height of a row in pixels, before it is measured. */
  readonly height: number;
  /** Rows that stay although they are out of sight: the one with the keyboard's focus, and the one that is to have it. */
  readonly kept?: readonly (number | undefined)[];
}

/** What stands in a long list: a row, or the room of rows that are out of sight. */
export type WindowRow = { readonly gap: number; readonly key: string } | { readonly gap?: never; readonly index: number };

function withKept(range: Range, kept: readonly (number | undefined)[]): number[] {
  const first = Math.max(0, range.startIndex - range.overscan);
  const last = Math.min(range.count - 1, range.endIndex + range.overscan);
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  const others = kept.filter((index) => index !== undefined && index < range.count && (index < first || index > last));
  return [...new Set([...seen, ...(others as number[])])].sort((a, b) => a - b);
}

function withGaps(items: readonly VirtualItem[], margin: number, total: number): WindowRow[] {
  const rows: WindowRow[] = [];
  let end = 0;
  for (const item of items) {
    const start = item.start - margin;
    if (start - end >= 1) rows.push({ gap: start - end, key: `before ${item.index}` });
    rows.push({ index: item.index });
    end = start + item.size;
  }
  if (total - end >= 1) rows.push({ gap: total - end, key: 'after' });
  return rows;
}

/** Thousands of rows that scroll with the page, of which only those in sight are there. `list` is the element they stand in. */
export function useWindowRows<List extends HTMLElement>({ count, height, kept = [] }: WindowRowsOptions) {
  const list = useRef<List>(null);
  const [margin, setMargin] = useState(0);
  // What stands above the list may grow and shrink at any time, and the page with it.
  useLayoutEffect(() => {
    const find = () => {
      if (list.current) setMargin(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    find();
    const watch = new ResizeObserver(find);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- Only memoizing by the React compiler would go stale, and it is not used here.
  const virtual = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => height,
    overscan: 10,
    // Room for what sticks to the top of the screen.
    scrollPaddingStart: 64,
    scrollPaddingEnd: 24,
    scrollMargin: margin,
    rangeExtractor: (range) => withKept(range, kept),
  });
  const items = virtual.getVirtualItems();
  return {
    list,
    rows: withGaps(items, margin, virtual.getTotalSize()),
    measure: virtual.measureElement,
    scrollTo: virtual.scrollToIndex,
  };
}
