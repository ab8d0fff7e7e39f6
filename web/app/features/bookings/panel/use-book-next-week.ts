import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';

/** Books the same session a week later in one step, and takes it back in one. */
export function useBookNextWeek(booking: CoachBookingView) {
  const { t } = useTranslation(['sessions', 'app']);
  const { id: coachId } = useCoach();
  const back = useMutation(
    queries.coachBookings.cancel.mutationOptions({
      onSuccess: () => showDone(t('app:undone')),
      onError: showProblem,
      onSettled: refreshBookings,
    }),
  );
  const { mutate, error, isPending } = useMutation(
    queries.coachBookings.book.mutationOptions({
      onSuccess: async (made) => {
        const said = t('sessions:book.done', { name: made.clientName, when: formatMoment(made.coachTime) });
        showUndo(said, t('app:undo'), () => back.mutate({ coachId, bookingId: made.id }));
        await refreshBookings();
      },
    }),
  );
  const { serviceId, clientId, durationMinutes } = booking;
  return { book: (startsAt: string) => mutate({ coachId, serviceId, clientId, durationMinutes, startsAt }), error, isPending };
}
