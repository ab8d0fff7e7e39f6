import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import type { RegularStatus } from '../../../../../core/cycles/regular-status.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { refreshRoster } from '../refresh-roster.ts';
import { regularValues } from '../regular-values.ts';

interface Change {
  readonly regular: RegularView;
  readonly status: RegularStatus;
}

/** Pauses somebody, takes them back, lets them go: at once, with the way back. */
export function useStatusChange() {
  const { t } = useTranslation(['roster', 'app']);
  const { id: coachId } = useCoach();
  const settled = { onError: showProblem, onSettled: refreshRoster };
  const write = ({ regular, status }: Change) =>
    queries.regulars.update.call({ ...regularValues(regular), coachId, regularId: regular.id, version: regular.version, status });
  const undo = useMutation({ mutationFn: write, ...settled });
  return useMutation({
    mutationFn: write,
    ...settled,
    onSuccess: (changed, { regular, status }) =>
      showUndo(t(`roster:done.${status}`, { name: regular.clientName }), t('app:undo'), () =>
        undo.mutate({ regular: changed, status: regular.status }),
      ),
  });
}
