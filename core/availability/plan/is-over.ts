import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import type { Instant } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { weekdayOfEpochDay } from '../../time/weekday-of-epoch-day.ts';
import type { Override } from '../availability-input.ts';

/** Whether the last time an exception holds has passed; one without an end never has. The exception is one that `checkOverride` let pass. */
export function isOver(zone: string, override: Omit<Override, 'id'>, now: Instant): boolean {
  const { endsOn, weekdays, endMinute } = override;
  if (endsOn === null) return false;
  let last = epochDay(endsOn);
  for (let step = 0; step < 7 && weekdays?.includes(weekdayOfEpochDay(last)) === false; step += 1) last -= 1;
  return wallToInstant(zone, dateOfEpochDay(last), endMinute ?? 1440) <= now;
}
