import type { BoardView } from '../../../../../contract/cycles/placements.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';

/** One column of the board. */
export interface BoardWeek {
  readonly monday: string;
  /** The days of it that lie in the cycle. */
  readonly days: readonly string[];
  /** `YYYY-MM` of its first day in the cycle. */
  readonly month: string;
  /** Nobody can be seen in it. */
  readonly isClosed: boolean;
  /** Closed days beside those on which the practice is always closed: holidays, days away. */
  readonly awayDates: readonly string[];
  readonly isCurrent: boolean;
}

type Season = Pick<BoardView, 'weeks' | 'closedDates'> & { readonly cycle: Pick<BoardView['cycle'], 'firstDate' | 'lastDate'> };

/** The columns: each Monday with what is special about its week. `today` is the day it is for the coach. */
export function boardWeeks({ weeks, closedDates, cycle }: Season, today: string): BoardWeek[] {
  const closed = new Set(closedDates);
  const inCycle = weeks.map((monday) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)).filter((date) => cycle.firstDate <= date && date <= cycle.lastDate),
  );
  const openWeekdays = new Set(
    inCycle
      .flat()
      .filter((date) => !closed.has(date))
      .map(weekdayOf),
  );
  return weeks.map((monday, index) => {
    const days = inCycle[index] ?? [];
    const isClosed = days.every((date) => closed.has(date));
    return {
      monday,
      days,
      month: (days[0] ?? monday).slice(0, 7),
      isClosed,
      awayDates: isClosed ? [] : days.filter((date) => closed.has(date) && openWeekdays.has(weekdayOf(date))),
      isCurrent: monday <= today && today < addDays(monday, 7),
    };
  });
}
