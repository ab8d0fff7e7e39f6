import { addDays } from '../../time/add-days.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Cycle } from '../cycle.ts';

/** When the silent are reminded, in order: so many days before the deadline, at the deadline's time of day. None without a deadline. */
export function reminderMoments({ confirmBy, remindDays }: Pick<Cycle, 'confirmBy' | 'remindDays'>, zone: string): readonly Instant[] {
  if (confirmBy === null) return [];
  const { date, minute } = instantToWall(zone, confirmBy);
  return remindDays.map((days) => wallToInstant(zone, addDays(date, -days), minute)).toSorted((one, other) => one - other);
}
