import type { Booking } from '../../../core/bookings/booking.ts';
import type { CheckInMonth } from '../../../core/check-ins/check-in-month.ts';
import { countLeaving } from '../../../core/check-ins/count-leaving.ts';
import { listCheckInMonths } from '../../db/check-ins/check-in-months.ts';
import type { Database } from '../../db/database.ts';

interface Whose {
  readonly coachId: string;
  /** Undefined while nobody knows them: then no month has begun. */
  readonly clientId: string | undefined;
  /** Whether it is asked about check-ins at all; nothing is read otherwise. */
  readonly isCheckIn: boolean;
}

/** The months of a client's check-ins, without what bookings take of them that are about to move or fall away. */
export async function loadCheckIns(
  db: Database,
  { coachId, clientId, isCheckIn }: Whose,
  leaving: readonly Booking[] = [],
): Promise<readonly CheckInMonth[]> {
  if (!isCheckIn || clientId === undefined) return [];
  return countLeaving(await listCheckInMonths(db, { coachId, clientId }), leaving);
}
