import type { RegularPattern } from './regular-pattern.ts';

/** What of a roster entry can be changed: its fields as a log names them, and a page that tells what somebody else changed. */
export const REGULAR_FIELDS = [
  'serviceId',
  'durationMinutes',
  'frequency',
  'weekday',
  'minute',
  'acceptableWeekdays',
  'acceptableHours',
  'priority',
  'status',
  'keepUnanswered',
  'notes',
  'startedOn',
] as const satisfies readonly (keyof RegularPattern)[];
