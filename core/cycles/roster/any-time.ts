import type { RegularPattern } from './regular-pattern.ts';

/** The wish of somebody who never said what does not suit them: the coach's own hours decide. */
export const ANY_TIME: Pick<RegularPattern, 'acceptableWeekdays' | 'acceptableHours'> = {
  acceptableWeekdays: [1, 2, 3, 4, 5, 6, 7],
  acceptableHours: [{ startMinute: 0, endMinute: 1440 }],
};
