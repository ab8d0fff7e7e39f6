import type { OverrideValues } from './override-values.ts';

/** A block of one day, to be changed as needed. */
export const newOverride = (date: string): OverrideValues => ({
  kind: 'blocked',
  scheduleId: '',
  startsOn: date,
  endsOn: date,
  forever: false,
  weekdays: [],
  whole: true,
  start: '09:00',
  end: '17:00',
  capacity: 2,
  note: '',
});
