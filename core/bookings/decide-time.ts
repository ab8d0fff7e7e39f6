import type { AvailabilityInput } from '../availability/availability-input.ts';
import { explainTime } from '../availability/explain-time.ts';
import { meetsKept } from '../availability/sweep/meets-kept.ts';
import { seatsDuring } from '../availability/seats-during.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import { checkInRefusal } from '../check-ins/check-in-refusal.ts';
import { ok, refuse, type Result } from '../result.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';
import type { BookingParty } from './booking.ts';
import type { BookingRefusal } from './booking-refusal.ts';
import { refusalOfReasons } from './refusal-of-reasons.ts';

export interface TimeWish {
  readonly by: BookingParty;
  /** The coach's explicit word that this may go over what is taken. */
  readonly overbook: boolean;
  /** Of a time that was held for its client: as many seats as there were then; those beside it may be held still. */
  readonly heldCapacity?: number;
  /** Of a session that counts as a check-in of its month: those of its client, without what it takes of them now. */
  readonly checkIns?: readonly CheckInMonth[] | undefined;
}

/**
 * May a session start there? A client is bound by every rule; the coach by none but the collision, and by that only until `overbook` is said
 * (requirement S3), never over what is kept for the waitlist: somebody was promised it. A month's free check-in binds both, until the coach
 * grants one more. Gives the capacity the claim is written under.
 */
export function decideTime(
  availability: AvailabilityInput,
  startsAt: Instant,
  wish: TimeWish,
): Result<{ readonly capacity: number; readonly overbooked: boolean }, BookingRefusal> {
  const used = wish.checkIns && checkInRefusal(wish.checkIns, instantToWall(availability.zone, startsAt).date);
  if (used) return refuse(used);
  const seats = seatsDuring(availability, startsAt);
  const capacity = Math.max(seats.capacity, wish.heldCapacity ?? 0);
  const full = seats.otherSchedule || seats.peak + 1 > capacity;
  if (wish.by === 'coach') {
    if (full && !wish.overbook) return refuse({ code: 'slot_taken' });
    if (full && meetsKept(availability, startsAt)) return refuse({ code: 'kept_for_waitlist' });
    return ok({ capacity, overbooked: full });
  }
  const refusal = refusalOfReasons(explainTime(availability, startsAt));
  return refusal ? refuse(refusal) : ok({ capacity: seats.capacity, overbooked: false });
}
