import { MOST_SESSIONS } from './most-sessions.ts';

/** A number of sessions or weeks as typed; null where it is none. */
export const wholeNumber = (text: string): number | null =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_SESSIONS ? Number(text) : null;
