import { useQuery } from '@tanstack/react-query';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { CoachRequestView } from '../../../../contract/requests/request-view.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';

/** The other time that the client named when asking for a single session; it stands with the booking. */
export function useSecondChoice({ bookings }: CoachRequestView): CoachBookingView['backup'] {
  const { id: coachId } = useCoach();
  const [only] = bookings;
  const booking = useQuery({
    ...queries.coachBookings.show.queryOptions({ input: { coachId, bookingId: only?.id ?? '' } }),
    enabled: bookings.length === 1,
  });
  return booking.data?.backup ?? null;
}
