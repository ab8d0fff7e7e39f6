import { endOfDay } from '../../time/end-of-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { Validity } from './validity.ts';

/** Good through this day of the coach's zone. */
export const validityUntil = (timeZone: string, expiresOn: LocalDate | null): Validity => ({
  expiresOn,
  expiresAt: expiresOn === null ? null : endOfDay(timeZone, expiresOn),
});
