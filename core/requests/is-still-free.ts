import { type PlacedOverride, underLaterBlocks } from '../attention/under-later-blocks.ts';
import type { AvailabilityInput } from '../availability/availability-input.ts';
import { decideTime } from '../bookings/decide-time.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Whether a suggested time can still be had: it is to come, nobody took it, and the coach has laid no block over it since. A block that was there before
 * says nothing: the coach chose the time all the same. `availability` carries its length, and nothing that the request itself holds is in the way. `checkIns`: of a
 * session that counts as one, those of its client without it.
 */
export function isStillFree(
  availability: AvailabilityInput,
  blocks: readonly PlacedOverride[],
  { id, startsAt, endsAt, suggestedAt }: Suggestion,
  checkIns?: readonly CheckInMonth[],
): boolean {
  const { now, zone, scheduleId } = availability;
  if (startsAt <= now || !decideTime(availability, startsAt, { by: 'coach', overbook: false, checkIns }).ok) return false;
  const placed = { id, startsAt, endsAt, scheduleId, createdAt: suggestedAt, clientName: '' };
  return underLaterBlocks(zone, blocks, [placed]).length === 0;
}
