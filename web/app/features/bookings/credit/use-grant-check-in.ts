import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { showDone } from '../../../ui/show-done.ts';

interface Grant {
  readonly clientId: string;
  /** Any day of the month. */
  readonly day: string;
  /** Beyond what was granted before. */
  readonly more: number;
}

/** Lets a client have more check-ins in a month than the one that is free. */
export function useGrantCheckIn(onGranted?: () => void) {
  const { t } = useTranslation('credits');
  const { id: coachId } = useCoach();
  return useMutation({
    mutationFn: async ({ clientId, day, more }: Grant) => {
      const { granted } = await queries.checkIns.show.call({ coachId, clientId, day });
      return queries.checkIns.grant.call({ coachId, clientId, day, granted: granted + more });
    },
    onSuccess: ({ month }, { more }) => {
      showDone(t('checkIn.done', { count: more, month: formatDate(month, 'month') }));
      onGranted?.();
    },
    onSettled: refreshBookings,
  });
}
