import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';

/** Takes a cancellation back. `error` says what took the time meanwhile. */
export function useRestore(booking: CoachBookingView) {
  const { t } = useTranslation('sessions');
  const { id: coachId } = useCoach();
  const { mutate, error, isPending } = useMutation(
    queries.coachBookings.restore.mutationOptions({
      onSuccess: () => showDone(t('restore.done', { name: booking.clientName })),
      onSettled: refreshBookings,
    }),
  );
  return { restore: (overbook: boolean) => mutate({ coachId, bookingId: booking.id, overbook }), error, isPending };
}
