import { addDays } from './add-days.ts';
import type { Instant, LocalDate } from './instant.ts';
import { wallToInstant } from './wall-to-instant.ts';

/** The first instant that is not of this day any more, in `zone`. */
export const endOfDay = (zone: string, date: LocalDate): Instant => wallToInstant(zone, addDays(date, 1), 0);
