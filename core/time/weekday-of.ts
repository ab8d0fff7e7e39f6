import { epochDay } from './epoch-day.ts';
import type { LocalDate, Weekday } from './instant.ts';
import { weekdayOfEpochDay } from './weekday-of-epoch-day.ts';

/** The ISO weekday of a calendar day. */
export const weekdayOf = (date: LocalDate): Weekday => weekdayOfEpochDay(epochDay(date));
