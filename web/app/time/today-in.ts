import { dateFormat } from './date-format.ts';

/** The calendar day it is now in a zone. */
export const todayIn = (timeZone: string): string => dateFormat('sv-SE', { timeZone }).format(new Date());
