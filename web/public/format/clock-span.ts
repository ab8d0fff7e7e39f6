import { clock } from './clock.ts';

/** "10:00–11:00", "10:00–11:00 am", "11:30 am – 12:30 pm". */
export function clockSpan(from: number, until: number): string {
  const [start, end] = [clock(from), clock(until)];
  const half = /\s?[ap]\.?\s?m\.?$/i.exec(start)?.[0];
  if (half === undefined || half === '') return `${start}–${end}`;
  return end.endsWith(half) ? `${start.slice(0, -half.length)}–${end}` : `${start} – ${end}`;
}
