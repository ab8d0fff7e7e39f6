import type { KeyboardEvent } from 'react';
import { addDays } from '../../../../../core/time/add-days.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';
import type { DateSpan } from '../date-span.ts';

interface GridKeys {
  readonly span: DateSpan;
  readonly current: string;
  readonly onMove: (date: string, isSelecting: boolean) => void;
  readonly onPaint: () => void;
  readonly onOpen: () => void;
  readonly onEscape: () => void;
  readonly onTakeBack: () => void;
}

/** The same day of another month, or its last. */
function inMonth(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const same = addDays(first, day - 1);
  return same < last ? same : last;
}

const MOVES: Record<string, (date: string) => string> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => addDays(date, 1 - weekdayOf(date)),
  End: (date) => addDays(date, 7 - weekdayOf(date)),
  PageUp: (date) => inMonth(date, -1),
  PageDown: (date) => inMonth(date, 1),
};

/** The grid by keyboard: arrows move, with Shift they choose, Space paints, Enter opens the day. */
export const useGridKeys =
  ({ span, current, onMove, onPaint, onOpen, onEscape, onTakeBack }: GridKeys) =>
  (event: KeyboardEvent<HTMLElement>) => {
    const move = event.altKey || event.metaKey || event.ctrlKey ? undefined : MOVES[event.key];
    const does: Record<string, () => void> = { ' ': onPaint, Enter: onOpen, Escape: onEscape };
    if (move) {
      const date = move(current);
      onMove(date < span.from ? span.from : date > span.to ? span.to : date, event.shiftKey);
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) onTakeBack();
    else if (does[event.key]) does[event.key]?.();
    else return;
    event.preventDefault();
  };
