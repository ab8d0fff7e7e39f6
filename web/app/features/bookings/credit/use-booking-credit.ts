import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';

// Its name is that of an action, not of a hook.
const { useCredit: creditOf } = queries.coachBookings;

/** Changes which package pays for a session, says so, and keeps the way back open for a while where there is one. */
export function useBookingCredit(booking: CoachBookingView, onChanged: () => void) {
  const { t } = useTranslation(['credits', 'app']);
  const { id: coachId } = useCoach();
  const one = { coachId, bookingId: booking.id };
  const back = useMutation(
    creditOf.mutationOptions({
      onSuccess: () => showDone(t('credits:choice.back')),
      onError: showProblem,
      onSettled: refreshBookings,
    }),
  );
  const change = useMutation(
    creditOf.mutationOptions({
      // As it was when it was pressed: others hear of a change at once, so by the answer the page may know it already.
      onMutate: () => booking,
      onSuccess: async ({ credit }, _, before) => {
        onChanged();
        const said = credit ? t('credits:choice.used', { name: credit.packageName }) : t('credits:choice.returned');
        // What was kept of a cancelled session and is given back is not taken again.
        if (before.status === 'cancelled') showDone(said);
        else showUndo(said, t('app:undo'), () => back.mutate({ ...one, packageId: before.credit?.packageId ?? null }));
        await refreshBookings();
      },
    }),
  );
  return {
    change: (packageId: string | null) => change.mutate({ ...one, packageId }),
    error: change.error,
    isPending: change.isPending,
  };
}
