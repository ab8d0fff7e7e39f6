import type { PlacementView } from '../../../../../contract/cycles/placements.ts';

/** Where the keyboard stands: on a regular's name, on a date, or on a week without one. */
export interface Stop {
  readonly regularId: string;
  /** The Monday; null on the name. */
  readonly week: string | null;
  /** Among the dates of that week. */
  readonly index: number;
}

export interface StopRow {
  readonly regularId: string;
  readonly cells: ReadonlyMap<string, readonly PlacementView[]>;
}

/** So many lanes are about a screen. */
const PAGE = 10;

const stopsOf = ({ regularId, cells }: StopRow, weeks: readonly string[]): Stop[] => [
  { regularId, week: null, index: 0 },
  ...weeks.flatMap((week) => Array.from({ length: Math.max(1, cells.get(week)?.length ?? 0) }, (_, index) => ({ regularId, week, index }))),
];

const UP_AND_DOWN: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };

/** Where a key leads to from there; undefined for keys that lead nowhere. Stays where there is nothing further. */
export function nextStop(key: string, withCtrl: boolean, at: Stop, rows: readonly StopRow[], weeks: readonly string[]): Stop | undefined {
  const lane = rows.findIndex(({ regularId }) => regularId === at.regularId);
  const row = rows[lane];
  if (!row) return undefined;
  const byLanes = UP_AND_DOWN[key];
  if (byLanes !== undefined) {
    const next = rows[Math.min(rows.length - 1, Math.max(0, lane + byLanes))] ?? row;
    return next === row ? at : { regularId: next.regularId, week: at.week, index: 0 };
  }
  if (key === 'Home' || key === 'End') {
    const target = withCtrl ? ((key === 'Home' ? rows[0] : rows.at(-1)) ?? row) : row;
    const stops = stopsOf(target, weeks);
    return key === 'Home' ? stops[0] : stops.at(-1);
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const stops = stopsOf(row, weeks);
  const here = stops.findIndex(({ week, index }) => week === at.week && index === at.index);
  return stops[Math.min(stops.length - 1, Math.max(0, here + (key === 'ArrowLeft' ? -1 : 1)))];
}
