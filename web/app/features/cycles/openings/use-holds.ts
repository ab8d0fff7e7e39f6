import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../../../contract/calendar.ts';
import type { Opening } from '../../../../../contract/cycles/cycles.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatSpan } from '../../../time/format-span.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';

const refresh = () => Promise.all([refreshBookings(), queryClient.invalidateQueries({ queryKey: queries.cycles.key() })]);

/** Keeps a session back or gives it free, at once and with a way back. */
export function useHolds() {
  const { t } = useTranslation(['cycles', 'app']);
  const { id: coachId, timeZone } = useCoach();
  const settled = { onError: showProblem, onSettled: refresh };
  const create = useMutation(queries.holds.create.mutationOptions(settled));
  const remove = useMutation(queries.holds.release.mutationOptions(settled));
  const undo = t('app:undo');
  const hold = ({ scheduleId, startsAt, endsAt }: Pick<Opening, 'scheduleId' | 'startsAt' | 'endsAt'>, note = '') =>
    create.mutate(
      { coachId, scheduleId, startsAt, endsAt, note },
      {
        onSuccess: ({ id: holdId }) =>
          showUndo(t('cycles:opening.holdDone', { when: formatSpan({ startsAt, endsAt }, timeZone) }), undo, () =>
            remove.mutate({ coachId, holdId }),
          ),
      },
    );
  const release = (held: HoldView) =>
    remove.mutate(
      { coachId, holdId: held.id },
      {
        onSuccess: () =>
          showUndo(t('cycles:opening.releaseDone', { when: formatSpan(held, timeZone) }), undo, () =>
            create.mutate({ coachId, scheduleId: held.scheduleId, startsAt: held.startsAt, endsAt: held.endsAt, note: held.note }),
          ),
      },
    );
  return { hold, release };
}
