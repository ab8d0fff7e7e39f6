import { dateFormat } from './date-format.ts';

/** The calendar day of an instant on the clock of a zone. */
export const dateIn = (timeZone: string, instant: string): string => dateFormat('sv-SE', { timeZone }).format(new Date(instant));
