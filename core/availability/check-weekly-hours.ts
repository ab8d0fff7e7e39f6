import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';
import type { WeeklyHours } from './availability-input.ts';

/** A week as it is stored: by weekday and start. Ranges of a day may touch but not overlap, so that every minute has one capacity. */
export function checkWeeklyHours(hours: readonly WeeklyHours[]): Result<readonly WeeklyHours[], AvailabilityRefusal> {
  if (hours.some((range) => range.endMinute <= range.startMinute)) return refuse({ code: 'end_before_start' });
  if (hours.some((range) => range.capacity < 1)) return refuse({ code: 'capacity_needed' });
  const sorted = hours.toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
  const overlap = sorted.some((range, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.weekday === range.weekday && range.startMinute < before.endMinute;
  });
  return overlap ? refuse({ code: 'ranges_overlap' }) : ok(sorted);
}
