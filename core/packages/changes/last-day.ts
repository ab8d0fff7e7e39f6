import { addDays } from '../../time/add-days.ts';
import { addMonths } from '../../time/add-months.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { Expiry } from '../expiry.ts';

const DAYS = { days: 1, weeks: 7 } as const;

/**
 * The last day on which a session may begin; null: there is none. A month later is the same day of that month, or its last where it has none of
 * that number: three months from 30 November are over with the end of February.
 */
export function lastDay(expiry: Expiry, startsOn: LocalDate): LocalDate | null {
  switch (expiry.kind) {
    case 'never':
      return null;
    case 'on':
      return expiry.date;
    case 'after':
      return expiry.unit === 'months' ? addMonths(startsOn, expiry.count) : addDays(startsOn, expiry.count * DAYS[expiry.unit]);
  }
}
