import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { ClosedReason } from '../availability/closed-reason.ts';
import { explainTime } from '../availability/explain-time.ts';
import { seatsDuring } from '../availability/seats-during.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { BookingParty } from './booking.ts';
import type { BookingRefusal } from './booking-refusal.ts';

/** Which refusal is told first when several reasons hold: what nobody can change, then what somebody took, then what was never open. */
const ORDER = [
  'in_the_past',
  'too_soon',
  'too_far',
  'no_open_cycle',
  'taken',
  'other_schedule',
  'blocked',
  'outside_hours',
  'off_grid',
  'limit_reached',
] as const satisfies readonly ClosedReason['code'][];

function toRefusal(reason: ClosedReason): BookingRefusal {
  switch (reason.code) {
    case 'in_the_past':
      return { code: 'in_the_past' };
    case 'too_soon':
      return { code: 'too_soon', earliest: reason.earliest };
    case 'too_far':
      return { code: 'too_far', latest: reason.latest };
    case 'no_open_cycle':
      return { code: 'no_open_cycle' };
    // A client is not told by what: a block is the coach's own affair.
    case 'taken':
    case 'other_schedule':
    case 'blocked':
      return { code: 'slot_taken' };
    case 'outside_hours':
    case 'off_grid':
      return { code: 'not_open' };
    case 'limit_reached':
      return { code: 'limit_reached', per: reason.per, most: reason.most };
  }
}

export interface TimeWish {
  readonly by: BookingParty;
  /** The coach's explicit word that this may go over what is taken. */
  readonly overbook: boolean;
}

/**
 * May a session start there? A client is bound by every rule; the coach by none but the collision, and by that only until `overbook` is said
 * (requirement S3). Gives the capacity the claim is written under.
 */
export function decideTime(
  availability: AvailabilityInput,
  startsAt: Instant,
  wish: TimeWish,
): Result<{ readonly capacity: number; readonly overbooked: boolean }, BookingRefusal> {
  const seats = seatsDuring(availability, startsAt);
  const full = seats.otherSchedule || seats.peak + 1 > seats.capacity;
  if (wish.by === 'coach')
    return full && !wish.overbook ? refuse({ code: 'slot_taken' }) : ok({ capacity: seats.capacity, overbooked: full });
  const reasons = explainTime(availability, startsAt);
  for (const code of ORDER) {
    const reason = reasons.find((each) => each.code === code);
    if (reason) return refuse(toRefusal(reason));
  }
  return ok({ capacity: seats.capacity, overbooked: false });
}
