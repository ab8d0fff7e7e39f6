import type { Booking } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import { loadBooking } from '../../db/bookings.ts';
import { type CoachRow, lockCoach } from '../../db/coaches.ts';
import { findRequest } from '../../db/requests/requests.ts';
import type { Tx } from '../../db/transaction.ts';

/** Whose link it is: the booking it was made for. */
export interface AskedFor {
  readonly coachId: string;
  readonly bookingId: string;
}

export interface Asked {
  readonly coach: CoachRow;
  readonly booking: Booking;
  readonly request: BookingRequest;
}

/** Takes the coach's lock and loads what the holder of a link asked for; undefined where they may not see it, or their booking was never asked for. */
export async function lockAsked(tx: Tx, actor: Actor, { coachId, bookingId }: AskedFor): Promise<Asked | undefined> {
  const coach = await lockCoach(tx, actor, coachId);
  const booking = coach && (await loadBooking(tx, actor, bookingId));
  if (!coach || booking?.coachId !== coach.id || booking.requestId === null) return undefined;
  const request = await findRequest(tx, coach.id, booking.requestId);
  return request && { coach, booking, request };
}
