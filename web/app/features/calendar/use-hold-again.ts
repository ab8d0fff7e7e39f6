import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../../contract/calendar.ts';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatSpan } from '../../time/format-span.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';

/** Takes a release back, unless somebody took the time meanwhile. */
export function useHoldAgain({ id: _, ...hold }: HoldView): () => void {
  const { t } = useTranslation('calendar');
  const { id: coachId, timeZone } = useCoach();
  const { mutate } = useMutation(
    queries.holds.create.mutationOptions({
      onSuccess: (again) => showDone(t('hold.again', { when: formatSpan(again, timeZone) })),
      onError: showProblem,
      onSettled: refreshBookings,
    }),
  );
  return () => mutate({ coachId, ...hold });
}
