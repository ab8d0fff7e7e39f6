import { useMemo, useState } from 'react';
import { addDays } from '../../../../../core/time/add-days.ts';
import type { DateSpan } from '../date-span.ts';

const AT_FIRST = 4;
/** As far as exceptions are loaded: two years. */
const FARTHEST = 23;

export interface ShownMonths {
  readonly span: DateSpan;
  readonly count: number;
  readonly setCount: (count: number) => void;
  /** Missing at the end of what can be shown. */
  readonly earlier: (() => void) | undefined;
  readonly later: (() => void) | undefined;
}

const firstOf = (today: string, months: number): string => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
};

/** Whole months, from the one that today lies in. */
export function useShownMonths(today: string): ShownMonths {
  const [first, setFirst] = useState(0);
  const [count, setCount] = useState(AT_FIRST);
  const span = useMemo(() => ({ from: firstOf(today, first), to: addDays(firstOf(today, first + count), -1) }), [today, first, count]);
  return {
    span,
    count,
    setCount: (wish) => {
      setCount(wish);
      setFirst(Math.min(first, FARTHEST - wish));
    },
    earlier: first > 0 ? () => setFirst(Math.max(0, first - count)) : undefined,
    later: first + count < FARTHEST ? () => setFirst(Math.min(FARTHEST - count, first + count)) : undefined,
  };
}
