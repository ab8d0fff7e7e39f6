import type { OpenRange } from '../../../../core/availability/builder/own-hours.ts';

/** The next range worth suggesting: the morning, or after a break. */
export function nextRange(ranges: readonly OpenRange[]): OpenRange {
  const last = ranges.at(-1);
  const startMinute = last ? Math.min(last.endMinute + 60, 1380) : 540;
  return { startMinute, endMinute: Math.min(startMinute + (last ? 240 : 480), 1440), capacity: last?.capacity ?? 1 };
}
