import { useQuery } from '@tanstack/react-query';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { NextInLine } from '../../../waitlist/next-in-line.tsx';

/** Who waits for what a cancellation gives back. Where other seats are free anyway, nothing new becomes free. */
export function SeatFreed({ booking }: { readonly booking: CoachBookingView }) {
  const { id: coachId } = useCoach();
  const { date: from, endDate: to } = booking.coachTime;
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId, from, to } }));
  const seats = day.data?.bookings.find(({ id }) => id === booking.id)?.seats;
  if (!seats || seats.used < seats.capacity) return null;
  const { id, startsAt, scheduleId, clientId } = booking;
  return <NextInLine bookingId={id} startsAt={startsAt} scheduleId={scheduleId} clientId={clientId} />;
}
