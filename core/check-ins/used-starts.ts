import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';
import type { CheckInMonth } from './check-in-month.ts';
import { checkInRefusal } from './check-in-refusal.ts';
import { countCheckIn } from './count-check-in.ts';

/** Of these starts, wanted in one step, those that no free check-in is left for: each counts after those before it. */
export function usedStarts(zone: string, months: readonly CheckInMonth[], starts: readonly Instant[]): readonly Instant[] {
  let counted = months;
  return starts
    .toSorted((one, other) => one - other)
    .filter((startsAt) => {
      const { date } = instantToWall(zone, startsAt);
      if (checkInRefusal(counted, date)) return true;
      counted = countCheckIn(counted, date, 1);
      return false;
    });
}
