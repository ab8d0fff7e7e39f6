import { readerLocale } from './reader-locale.ts';

const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
  new Intl.NumberFormat(readerLocale, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short' }).format(value);

/** A length as people say it: "45 min", "1 hr 30 min", "2 days". */
export function describeMinutes(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return unit(minutes / 1440, 'day');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && unit(hours, 'hour'), (rest > 0 || hours === 0) && unit(rest, 'minute')].filter(Boolean).join(' ');
}
