import { clock } from './clock.ts';
import { dayName } from './day-name.ts';

/**
 * A moment on the wall of a zone: "Wed 3 March, 10:00". For moments that only say until when; the times of sessions come from the server, which
 * knows the zones better than an old browser.
 */
export function momentLabel(instant: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return `${dayName(date)}, ${clock(Number(parts.get('hour')) * 60 + Number(parts.get('minute')))}`;
}
