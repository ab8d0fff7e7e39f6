import { formatMinute } from './format-minute.ts';

/** A stretch of a day as people say it: "10:00–11:30", "10:00–11:30 a.m.", "11:30 a.m. – 1:00 p.m.". */
export function formatMinutes(from: number, until: number): string {
  const [start, end] = [formatMinute(from), formatMinute(until)];
  const half = /\s?[ap]\.?\s?m\.?$/i.exec(start)?.[0];
  if (half === undefined) return `${start}–${end}`;
  return end.endsWith(half) ? `${start.slice(0, -half.length)}–${end}` : `${start} – ${end}`;
}
