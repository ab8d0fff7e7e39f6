import type { Lane, PlacementView, TargetsView } from '../../../../../contract/cycles/placements.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';

/** A free time of one regular. */
export interface FreeStart {
  readonly date: string;
  readonly minute: number;
  readonly fits: boolean;
}

/** A day off weighs as much as eight hours, as it does in the search. */
const DAY_WEIGHT = 8 * 60;

/** The free times of a week: those that fit the client first, then what lies nearest to the wish. */
export function startsOfWeek(
  targets: TargetsView,
  week: string,
  lane: Pick<Lane, 'weekday' | 'minute'>,
  placement?: Pick<PlacementView, 'dueOn'>,
): FreeStart[] {
  const weekday = placement?.dueOn ? weekdayOf(placement.dueOn) : lane.weekday;
  const wish = addDays(week, weekday - 1);
  const far = ({ date, minute }: FreeStart) => Math.abs(daysBetween(wish, date)) * DAY_WEIGHT + Math.abs(minute - lane.minute);
  return targets.days
    .filter(({ date }) => isoWeekStart(date) === week)
    .flatMap(({ date, starts }) => starts.map((start) => ({ date, ...start })))
    .sort((a, b) => Number(b.fits) - Number(a.fits) || far(a) - far(b) || a.date.localeCompare(b.date) || a.minute - b.minute);
}
