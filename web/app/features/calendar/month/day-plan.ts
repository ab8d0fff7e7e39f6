import type { CalendarView } from '../../../../../contract/calendar.ts';

type Kind = CalendarView['bands'][number]['kind'];

/** A stretch of one day on the coach's clock, in minutes after midnight. */
export interface DayPiece {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

/** What a day of the month is made of: open stretches joined over all schedules, then what closes it. */
export interface DayPlan {
  readonly date: string;
  readonly pieces: readonly DayPiece[];
}
