import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findClient } from '../../db/clients/find-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadBookingFacts } from '../bookings/load-booking-facts.ts';

/**
 * What decides over other times for one session that was asked for, by the rules for this client; what its request holds is not in the way. `starts`
 * are the times in question.
 */
export const loadRequestFacts = async (
  db: Database,
  coach: CoachRow,
  { id, clientId, serviceId, durationMinutes, startsAt }: Booking,
  starts: readonly Instant[],
  now: Instant,
): Promise<BookingFacts | undefined> =>
  loadBookingFacts(
    db,
    coach,
    {
      service: { id: serviceId },
      startsAt: Math.min(startsAt, ...starts),
      lastStartsAt: Math.max(startsAt, ...starts),
      durationMinutes,
      movingBookingId: id,
      client: await findClient(db, coach.id, clientId),
    },
    now,
  );
