/** What a line of a roster's file can hold. */
export const ROSTER_FIELDS = [
  'name',
  'email',
  'phone',
  'frequency',
  'weekday',
  'time',
  'weekdays',
  'hours',
  'service',
  'duration',
  'priority',
  'status',
  'started_on',
  'notes',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];
