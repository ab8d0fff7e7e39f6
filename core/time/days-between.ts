import { epochDay } from './epoch-day.ts';
import type { LocalDate } from './instant.ts';

/** How many calendar days lie from the first to the second: 1 from a day to the next, negative backwards. */
export const daysBetween = (first: LocalDate, second: LocalDate): number => epochDay(second) - epochDay(first);
