import { weekdayOfEpochDay } from '../../time/weekday-of-epoch-day.ts';
import type { FrequencyRule } from '../placement/placement-settings.ts';
import type { BoardRegular } from './board-facts.ts';

/** A visit by its days since 1970-01-01; `due` is null for one that was added by hand and stands for no due day. */
export interface VisitDay {
  readonly due: number | null;
  readonly day: number;
}

export interface VisitFacts {
  readonly regular: BoardRegular;
  readonly rule: FrequencyRule;
  /** The due day of the visit itself. */
  readonly due: number | null;
  /** The regular's other visits in the cycle that take time. */
  readonly others: readonly VisitDay[];
  /** The day of the last session before the cycle. */
  readonly last: number | null;
}

/** Between two visits of the rhythm lies their least distance; the greatest is asked of those due one after the other only. Else they share no day. */
function keepsDistance({ rule, due }: VisitFacts, day: number, other: VisitDay): boolean {
  if (due === null || other.due === null) return day !== other.day;
  const gap = due < other.due ? other.day - day : day - other.day;
  return gap >= rule.leastGap && (Math.abs(due - other.due) !== rule.period || gap <= rule.mostGap);
}

/** Whether a visit there is as the client wishes: on a weekday and wholly at hours they accept, with the distance to their other visits. */
export function visitFits(facts: VisitFacts, place: { readonly day: number; readonly minute: number }): boolean {
  const { regular, rule, due, others, last } = facts;
  const { day, minute } = place;
  const end = minute + regular.durationMinutes;
  return (
    regular.acceptableWeekdays.includes(weekdayOfEpochDay(day)) &&
    regular.acceptableHours.some((hours) => hours.startMinute <= minute && end <= hours.endMinute) &&
    others.every((other) => keepsDistance(facts, day, other)) &&
    (due === null || last === null || day - last >= rule.leastGap)
  );
}
