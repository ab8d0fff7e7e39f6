import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './instant.ts';

/** The same day so many months later; the month's last, where it has none of that number. */
export const addMonths = (date: LocalDate, months: number): LocalDate => Temporal.PlainDate.from(date).add({ months }).toString();
