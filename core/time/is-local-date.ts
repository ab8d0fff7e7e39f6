import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { epochDay } from './epoch-day.ts';

/** Whether the text is a day that exists, written `YYYY-MM-DD`: `2026-02-29` is not. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfEpochDay(epochDay(text)) === text;
}
