import type { ClosedReason } from '../../../core/availability/closed-reason.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import { concernsOf } from '../../../core/requests/concerns-of.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadAskedAvailability } from './load-asked-availability.ts';

type Asked = Pick<Booking, 'id' | 'serviceId' | 'startsAt' | 'durationMinutes'>;

interface ConcernOf {
  readonly bookingId: string;
  readonly reason: ClosedReason;
}

async function ofOneService(db: Database, coach: CoachRow, bookings: readonly Asked[], now: Instant): Promise<readonly ConcernOf[]> {
  const facts = await loadAskedAvailability(db, coach, bookings, now);
  if (!facts) return [];
  return bookings.flatMap((booking) => {
    const claims = facts.claims.filter(({ bookingId }) => bookingId !== booking.id);
    return concernsOf({ ...facts.availability, claims }, booking).map((reason) => ({ bookingId: booking.id, reason }));
  });
}

/** A read: what speaks by now against sessions that are asked for. What is open is read once for all of a service. */
export async function listConcerns(db: Database, coach: CoachRow, bookings: readonly Asked[], now: Instant): Promise<readonly ConcernOf[]> {
  const groups = [...groupedBy(bookings, ({ serviceId }) => serviceId).values()];
  return (await Promise.all(groups.map((group) => ofOneService(db, coach, group, now)))).flat();
}
