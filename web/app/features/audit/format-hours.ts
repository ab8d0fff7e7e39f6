import { formatMinutes } from '../../time/format-minutes.ts';
import { weekdayName } from '../../time/weekday-name.ts';

import { grouped } from './grouped.ts';

export interface Hours {
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly capacity?: number;
}

/** A week in lines: "Mon 09:00–12:00, 13:00–17:00". More than one at once is said. */
export function formatHours(hours: readonly Hours[]): string {
  const days = grouped(
    hours.toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute),
    (one) => one.weekday,
  );
  const range = ({ startMinute, endMinute, capacity = 1 }: Hours) =>
    `${formatMinutes(startMinute, endMinute)}${capacity > 1 ? ` ×${capacity}` : ''}`;
  return days.map(([weekday, ranges]) => `${weekdayName(weekday, 'short')} ${ranges.map(range).join(', ')}`).join('\n');
}
