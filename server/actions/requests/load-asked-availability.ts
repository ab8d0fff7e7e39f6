import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { OwnedClaim } from '../../../core/bookings/owned-claim.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadBookingFacts } from '../bookings/load-booking-facts.ts';

type Asked = Pick<Booking, 'id' | 'serviceId' | 'startsAt' | 'durationMinutes'>;

export interface AskedAvailability {
  readonly availability: AvailabilityInput;
  /** The same claims, with whose they are. */
  readonly claims: readonly OwnedClaim[];
}

/** What decides over sessions of one service that are asked for, read once from the first to the last; other times suggested for one are not in its way. */
export async function loadAskedAvailability(
  db: Database,
  coach: CoachRow,
  bookings: readonly Asked[],
  now: Instant,
): Promise<AskedAvailability | undefined> {
  const [first] = bookings;
  if (!first) return undefined;
  const starts = bookings.map(({ startsAt }) => startsAt);
  const asked = {
    service: { id: first.serviceId },
    startsAt: Math.min(...starts),
    lastStartsAt: Math.max(...starts),
    durationMinutes: first.durationMinutes,
    client: undefined,
    // Only one session has times that are suggested for it, so of several none is left out here.
    ...(bookings.length === 1 && { movingBookingId: first.id }),
  };
  return loadBookingFacts(db, coach, asked, now);
}
