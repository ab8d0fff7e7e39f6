import type { LocalDate } from './instant.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days since 1970-01-01 of a calendar day, by the proleptic Gregorian calendar; no zone is involved.
 * Counted in 400-year eras whose years begin in March, so that the leap day comes last (Howard Hinnant, "days_from_civil").
 */
export function epochDay(date: LocalDate): number {
  if (!SHAPE.test(date)) throw new RangeError(`Not a calendar day: ${date}`);
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
