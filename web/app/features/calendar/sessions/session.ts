import type { CalendarView } from '../../../../../contract/calendar.ts';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';

type Placed = CalendarView['bookings'][number];

/** A session as the grid draws it. One that is cancelled takes no seat. */
export type Session = CoachBookingView & Partial<Pick<Placed, 'seats'>>;
