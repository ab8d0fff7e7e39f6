import type { ClosedReason } from '../../../core/availability/closed-reason.ts';
import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import { concernsOf } from '../../../core/requests/concerns-of.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadAskedAvailability } from './load-asked-availability.ts';

type Asked = Pick<Booking, 'id' | 'serviceId' | 'startsAt' | 'durationMinutes'>;

/** A session lasts a day at most. */
const NEAR = (REACH_DAYS + 1) * DAY;

interface ConcernOf {
  readonly bookingId: string;
  readonly reason: ClosedReason;
}

async function ofOneService(db: Database, coach: CoachRow, bookings: readonly Asked[], now: Instant): Promise<readonly ConcernOf[]> {
  const facts = await loadAskedAvailability(db, coach, bookings, now);
  if (!facts) return [];
  return bookings.flatMap((booking) => {
    // Of months of claims a session has to do with those of its weeks, for limits.
    const [from, until] = [booking.startsAt - NEAR, booking.startsAt + NEAR];
    const claims = facts.claims.filter((claim) => claim.bookingId !== booking.id && claim.blockedUntil > from && claim.blockedFrom < until);
    return concernsOf({ ...facts.availability, claims }, booking).map((reason) => ({ bookingId: booking.id, reason }));
  });
}

/** A read: what speaks by now against sessions that are asked for. What is open is read once for all of a service. */
export async function listConcerns(db: Database, coach: CoachRow, bookings: readonly Asked[], now: Instant): Promise<readonly ConcernOf[]> {
  const groups = [...groupedBy(bookings, ({ serviceId }) => serviceId).values()];
  return (await Promise.all(groups.map((group) => ofOneService(db, coach, group, now)))).flat();
}
