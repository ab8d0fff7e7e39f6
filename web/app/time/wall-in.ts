import { dateFormat } from './date-format.ts';

/** The wall clock of a zone at an instant: its day, and minutes after midnight. Read, not computed. */
export function wallIn(timeZone: string, instant: string): { readonly date: string; readonly minute: number } {
  const told = dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(instant));
  return { date: told.slice(0, 10), minute: Number(told.slice(11, 13)) * 60 + Number(told.slice(14, 16)) };
}
