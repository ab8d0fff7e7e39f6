import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatMoment } from '../../time/format-moment.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import type { Target } from './target.ts';

/** Moves a booking, says so, and keeps the way back open for a while. */
export function useMove(booking: CoachBookingView, onMoved: () => void) {
  const { t } = useTranslation(['sessions', 'app']);
  const coach = useCoach();
  const one = { coachId: coach.id, bookingId: booking.id };
  const back = useMutation(
    queries.coachBookings.move.mutationOptions({
      onSuccess: (moved) => showDone(t('sessions:move.back', { to: formatMoment(moved.coachTime) })),
      onError: showProblem,
      onSettled: refreshBookings,
    }),
  );
  const move = useMutation(
    queries.coachBookings.move.mutationOptions({
      // As it was when it was pressed: others hear of a change at once, so by the answer the page may know it already.
      onMutate: () => booking,
      onSuccess: async (moved, { tellClient }, { startsAt, durationMinutes, overbooked: overbook }) => {
        onMoved();
        const undo = () => back.mutate({ ...one, startsAt, durationMinutes, overbook, tellClient });
        showUndo(t('sessions:move.done', { name: booking.clientName, to: formatMoment(moved.coachTime) }), t('app:undo'), undo);
        await refreshBookings();
      },
    }),
  );
  return {
    move: (target: Target, tellClient: boolean) => move.mutate({ ...one, ...target, tellClient }),
    error: move.error,
    isPending: move.isPending,
  };
}
