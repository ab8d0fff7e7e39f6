import type { LocalDate } from './instant.ts';

const DASH = 45;

/** The decimal number of `count` digits at `from`; NaN where one is no digit. Read by hand: dates are compared on every page view. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Days since 1970-01-01 of a calendar day, by the proleptic Gregorian calendar; no zone is involved.
 * Counted in 400-year eras whose years begin in March, so that the leap day comes last (Howard Hinnant, "days_from_civil").
 */
export function epochDay(date: LocalDate): number {
  const month = digits(date, 5, 2);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(date, 8, 2) - 1;
  const days = era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
  const written = date.length === 10 && date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH;
  if (!written || Number.isNaN(days)) throw new RangeError(`Not a calendar day: ${date}`);
  return days;
}
