/** A point on the time line: milliseconds since 1970-01-01T00:00Z. Every range in Perennial is half-open, `[from, until)`. */
export type Instant = number;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Minutes on the wall clock since midnight, 0–1440. 540 is 09:00 even on a day whose clocks change at 02:00. */
export type WallMinute = number;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
