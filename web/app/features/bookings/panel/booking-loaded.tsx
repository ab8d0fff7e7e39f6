import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { BookingDetails } from './booking-details.tsx';

/** One booking as it is now: what others do to it shows while it is open. */
export function BookingLoaded({ bookingId }: { bookingId: string }) {
  const coach = useCoach();
  const booking = useQuery(queries.coachBookings.show.queryOptions({ input: { coachId: coach.id, bookingId } }));
  return <Loaded query={booking}>{(data) => <BookingDetails key={data.id} booking={data} />}</Loaded>;
}
