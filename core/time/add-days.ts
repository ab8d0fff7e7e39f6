import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { epochDay } from './epoch-day.ts';
import type { LocalDate } from './instant.ts';

/** The calendar day `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfEpochDay(epochDay(date) + days);
