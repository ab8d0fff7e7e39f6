import { DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { AvailabilityInput } from './availability-input.ts';
import { openSlots } from './open-slots.ts';

const NEAR_DAYS = 14;

/** Open starts come sorted and the sort is stable, so that of two as near the earlier comes first. */
const nearest = (open: readonly Instant[], start: Instant, count: number): readonly Instant[] =>
  open.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start)).slice(0, count);

/**
 * The open starts nearest to a wanted one, nearest first and of two as near the earlier; at most `count`. Looks 14 days either side, and only
 * if that gives too few, up to `reachDays`. The caller hands in the claims of all days that may be looked at.
 */
export function nearestOpenSlots(
  input: AvailabilityInput,
  start: Instant,
  count: number,
  reachDays: number = NEAR_DAYS,
): readonly Instant[] {
  const near = Math.min(NEAR_DAYS, reachDays);
  const within = (days: number): readonly Instant[] => openSlots(input, { from: start - days * DAY, until: start + days * DAY + 1 });
  const found = within(near);
  const enough = found.length >= count || reachDays <= near;
  return nearest(enough ? found : within(reachDays), start, count);
}
