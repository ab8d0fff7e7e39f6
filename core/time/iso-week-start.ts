import { addDays } from './add-days.ts';
import type { LocalDate } from './instant.ts';
import { weekdayOf } from './weekday-of.ts';

/** The Monday of the day's ISO 8601 week. */
export const isoWeekStart = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));
