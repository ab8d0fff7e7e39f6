import type { Booking } from '../../../core/bookings/booking.ts';
import type { CheckInMonth } from '../../../core/check-ins/check-in-month.ts';
import type { Database } from '../../db/database.ts';
import { loadCheckIns } from './load-check-ins.ts';

/** The months that a booking counts in, without itself; none where it counts in none. */
export const loadOwnCheckIns = (db: Database, booking: Booking): Promise<readonly CheckInMonth[]> =>
  loadCheckIns(db, { coachId: booking.coachId, clientId: booking.clientId, isCheckIn: booking.checkIn }, [booking]);
