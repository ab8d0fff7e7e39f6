import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';

export type Mark = 'confirmed' | 'completed' | 'no_show';

/** Marks a session, says so, and keeps the way back open for a while. */
export function useMark(booking: Pick<CoachBookingView, 'id' | 'status' | 'clientName'>) {
  const { t } = useTranslation(['sessions', 'app']);
  const coach = useCoach();
  const one = { coachId: coach.id, bookingId: booking.id };
  const back = useMutation(
    queries.coachBookings.mark.mutationOptions({
      onSuccess: () => showDone(t('app:undone')),
      onError: showProblem,
      onSettled: refreshBookings,
    }),
  );
  const { mutate, error, isPending } = useMutation(
    queries.coachBookings.mark.mutationOptions({
      // As it was when it was pressed: others hear of a change at once, so by the answer the page may know it already.
      onMutate: () => booking.status as Mark,
      onSuccess: async (_, { status }, before) => {
        const said = t(`sessions:mark.done.${status}`, { name: booking.clientName });
        showUndo(said, t('app:undo'), () => back.mutate({ ...one, status: before }));
        await refreshBookings();
      },
    }),
  );
  return { mark: (status: Mark) => mutate({ ...one, status }), error, isPending };
}
