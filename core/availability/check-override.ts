import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { daysBetween } from '../time/days-between.ts';
import { weekdayOfEpochDay } from '../time/weekday-of-epoch-day.ts';
import { epochDay } from '../time/epoch-day.ts';
import type { Override } from './availability-input.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';

type NewOverride = Omit<Override, 'id'>;

/** Whether one of its weekdays lies in its days at all; otherwise it would be stored and never do anything. */
function everHappens({ startsOn, endsOn, weekdays }: NewOverride): boolean {
  if (weekdays === null) return true;
  const days = endsOn === null ? 7 : Math.min(7, daysBetween(startsOn, endsOn) + 1);
  const first = epochDay(startsOn);
  return Array.from({ length: days }, (_, index) => weekdayOfEpochDay(first + index)).some((weekday) => weekdays.includes(weekday));
}

const takesCapacity = ({ kind }: NewOverride): boolean => kind === 'extra' || kind === 'capacity';

/** An exception makes sense when its times and days run forward, some day of it comes, and it has a capacity exactly where its kind takes one. */
export function checkOverride(override: NewOverride): Result<NewOverride, AvailabilityRefusal> {
  const { startsOn, endsOn, startMinute, endMinute, capacity } = override;
  if ((startMinute === null) !== (endMinute === null))
    return refuse({ code: 'half_a_range', field: startMinute === null ? 'startMinute' : 'endMinute' });
  if (startMinute !== null && endMinute !== null && endMinute <= startMinute)
    return refuse({ code: 'end_before_start', field: 'endMinute' });
  if (endsOn !== null && daysBetween(startsOn, endsOn) < 0) return refuse({ code: 'end_before_start', field: 'endsOn' });
  if (!everHappens(override)) return refuse({ code: 'bad_weekday_span', field: 'weekdays' });
  if (takesCapacity(override) && (capacity === null || capacity < 1)) return refuse({ code: 'capacity_needed', field: 'capacity' });
  if (!takesCapacity(override) && capacity !== null) return refuse({ code: 'capacity_not_wanted', field: 'capacity' });
  return ok(override);
}
