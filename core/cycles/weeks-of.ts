import { addDays } from '../time/add-days.ts';
import type { LocalDate } from '../time/instant.ts';
import { isoWeekStart } from '../time/iso-week-start.ts';
import type { Cycle } from './cycle.ts';

/** The Mondays of the weeks a cycle touches. */
export function weeksOf({ firstDate, lastDate }: Pick<Cycle, 'firstDate' | 'lastDate'>): readonly LocalDate[] {
  const weeks: LocalDate[] = [];
  for (let monday = isoWeekStart(firstDate); monday <= lastDate; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}
