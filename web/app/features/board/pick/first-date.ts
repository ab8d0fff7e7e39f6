import type { Lane, PlacementView, TargetsView } from '../../../../../contract/cycles/placements.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';
import { startsOfWeek } from './starts-of-week.ts';

interface Beginning {
  readonly targets: TargetsView;
  readonly lane: Lane;
  readonly placement: PlacementView | undefined;
  /** The Monday it is looked for, where a week was pointed at. */
  readonly week: string | undefined;
  readonly firstDate: string;
}

/** The day a picker opens at: the nearest that fits to where the visit is, is due, or was pointed at. */
export function firstDate({ targets, lane, placement, week, firstDate: begin }: Beginning): string {
  const wish = week ?? placement?.date ?? placement?.dueOn ?? begin;
  const best = startsOfWeek(targets, isoWeekStart(wish), lane, placement)[0];
  if (best?.fits) return best.date;
  const far = (date: string) => Math.abs(daysBetween(wish, date));
  const fitting = targets.days.filter(({ starts }) => starts.some(({ fits }) => fits)).map(({ date }) => date);
  const free = targets.days.filter(({ starts }) => starts.length > 0).map(({ date }) => date);
  const near = (dates: readonly string[]) => [...dates].sort((a, b) => far(a) - far(b) || a.localeCompare(b))[0];
  return near(fitting) ?? near(free) ?? (wish < begin ? begin : wish);
}
