import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';

/** The day a placement stands under: its own, else the one it is for. One without either shows its booking's, to the day or so. */
const dayOf = ({ date, dueOn, startsAt }: PlacementView) => date ?? dueOn ?? startsAt?.slice(0, 10);

/** The placements of a lane by the Monday of their week, in the order of time. A week outside of the board counts as its nearest. */
export function laneCells(placements: Lane['placements'], weeks: readonly string[]): ReadonlyMap<string, readonly PlacementView[]> {
  const cells = new Map<string, PlacementView[]>();
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)];
  const dated = placements
    .map((placement) => ({ placement, day: dayOf(placement) ?? first }))
    .sort((a, b) => a.day.localeCompare(b.day) || (a.placement.minute ?? 0) - (b.placement.minute ?? 0));
  for (const { placement, day } of dated) {
    const own = isoWeekStart(day);
    const week = own < first ? first : own > last ? last : own;
    cells.set(week, [...(cells.get(week) ?? []), placement]);
  }
  return cells;
}
