import { useQuery } from '@tanstack/react-query';
import type { CoachBookingView } from '../../../contract/bookings.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { NextInLine } from './next-in-line.tsx';

interface SeatFreedProps {
  readonly booking: Pick<CoachBookingView, 'id' | 'clientId' | 'startsAt' | 'coachTime'> & Partial<Pick<CoachBookingView, 'scheduleId'>>;
  /** Whether there is a way back for a while, in which nobody is asked. */
  readonly canUndo?: boolean;
}

/** Who waits for what a session gives back that is cancelled, moved or declined. Where other seats are free anyway, nothing new becomes free. */
export function SeatFreed({ booking, canUndo = true }: SeatFreedProps) {
  const { id: coachId } = useCoach();
  const { date: from, endDate: to } = booking.coachTime;
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId, from, to } }));
  const seats = day.data?.bookings.find(({ id }) => id === booking.id)?.seats;
  if (!seats || seats.used < seats.capacity) return null;
  const { id, startsAt, scheduleId, clientId } = booking;
  return <NextInLine bookingId={id} startsAt={startsAt} scheduleId={scheduleId} clientId={clientId} canUndo={canUndo} />;
}
