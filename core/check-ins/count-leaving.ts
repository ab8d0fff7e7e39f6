import { takesTime } from '../bookings/booking-status.ts';
import type { Booking } from '../bookings/booking.ts';
import type { CheckInMonth } from './check-in-month.ts';
import { countCheckIn } from './count-check-in.ts';

type Leaving = Pick<Booking, 'checkIn' | 'status' | 'wallDate'>;

/** The months without what these bookings take of them now: of those that move or fall away. */
export const countLeaving = (months: readonly CheckInMonth[], leaving: readonly Leaving[]): readonly CheckInMonth[] =>
  leaving
    .filter(({ checkIn, status }) => checkIn && takesTime(status))
    .reduce<readonly CheckInMonth[]>((left, { wallDate }) => countCheckIn(left, wallDate, -1), months);
