import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { seatsDuring } from '../../availability/seats-during.ts';
import type { Instant } from '../../time/instant.ts';
import { withoutKept } from './without-kept.ts';

function hasRoom(availability: AvailabilityInput, startsAt: Instant): boolean {
  const { peak, capacity, otherSchedule } = seatsDuring(availability, startsAt);
  return !otherSchedule && peak + 1 <= capacity;
}

/**
 * Which of the kept times that may give way a session that would start there needs, to have room: as few as will do, those that begin nearest to it. None
 * where it has room already, and none where all of them would not be enough.
 */
export function keptToGiveWay(availability: AvailabilityInput, startsAt: Instant, mayGiveWay: ReadonlySet<string>): readonly string[] {
  const nearest = availability.claims
    .flatMap(({ freedTimeId = null, startsAt: at }) => (freedTimeId !== null && mayGiveWay.has(freedTimeId) ? [{ freedTimeId, at }] : []))
    .toSorted((one, other) => Math.abs(one.at - startsAt) - Math.abs(other.at - startsAt) || one.at - other.at);
  const gone = new Set<string>();
  for (const { freedTimeId } of nearest) {
    if (hasRoom(withoutKept(availability, gone), startsAt)) break;
    gone.add(freedTimeId);
  }
  if (!hasRoom(withoutKept(availability, gone), startsAt)) return [];
  // One that is near may not have been in the way at all.
  for (const { freedTimeId } of nearest) {
    if (!gone.delete(freedTimeId)) continue;
    if (!hasRoom(withoutKept(availability, gone), startsAt)) gone.add(freedTimeId);
  }
  return [...gone];
}
