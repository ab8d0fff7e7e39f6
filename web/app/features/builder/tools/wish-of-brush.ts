import { minuteOfText } from '../../../time/minute-of-text.ts';
import type { Brush, BrushWish } from './brush.ts';

/** What the brush asks for; null while its times make no sense. Midnight as an end is the end of the day. `seen` is the schedule shown. */
export function wishOfBrush({ kind, whole, start, end, capacity, note, scheduleId }: Brush, seen: string): BrushWish | null {
  const takesCapacity = kind === 'extra' || kind === 'capacity';
  const common = { kind, capacity: takesCapacity ? capacity : null, note: kind === 'open' ? '' : note.trim(), scheduleId, seen };
  if (whole && kind !== 'extra') return { ...common, startMinute: null, endMinute: null };
  const startMinute = minuteOfText(start);
  const endMinute = minuteOfText(end) || 1440;
  return startMinute === null || minuteOfText(end) === null || endMinute <= startMinute ? null : { ...common, startMinute, endMinute };
}
