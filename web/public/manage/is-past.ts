import type { BookingView } from '../../../contract/bookings.ts';

/** Whether the session is over, by the viewer's clock: good enough to choose what to show, the server decides what may be done. */
export const isPast = ({ endsAt }: Pick<BookingView, 'endsAt'>): boolean => Date.parse(endsAt) <= Date.now();
