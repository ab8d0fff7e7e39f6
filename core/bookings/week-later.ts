import { addDays } from '../time/add-days.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';

/** "Same time next week": the same wall clock a week later in this zone, whatever the clocks did in between. */
export function weekLater(zone: string, startsAt: Instant): Instant {
  const { date, minute } = instantToWall(zone, startsAt);
  return wallToInstant(zone, addDays(date, 7), minute);
}
