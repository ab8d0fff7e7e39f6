import { readerLocale } from './reader-locale.ts';

const format = new Intl.RelativeTimeFormat(readerLocale, { numeric: 'always' });
const HOUR = 60;
const DAY = 24 * HOUR;

/** How far off a moment is, in whole units that are over: "in 5 days", "in 3 hours", "2 days ago". Up to two days it is said in hours. */
export function formatUntil(instant: string, now: number): string {
  const minutes = Math.trunc((Date.parse(instant) - now) / 60_000);
  const size = Math.abs(minutes);
  if (size >= 2 * DAY) return format.format(Math.trunc(minutes / DAY), 'day');
  if (size >= 2 * HOUR) return format.format(Math.trunc(minutes / HOUR), 'hour');
  return format.format(minutes, 'minute');
}
