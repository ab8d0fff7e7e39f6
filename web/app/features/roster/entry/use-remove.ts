import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { refreshRoster } from '../refresh-roster.ts';
import { regularValues } from '../regular-values.ts';

/** Takes somebody off the roster, with the way back; who was part of a cycle stays, and it is said what to do instead. */
export function useRemove(onRemoved: () => void) {
  const { t } = useTranslation(['roster', 'app']);
  const { id: coachId } = useCoach();
  const again = useMutation(queries.regulars.create.mutationOptions({ onError: showProblem, onSettled: refreshRoster }));
  return useMutation({
    mutationFn: (regular: RegularView) => queries.regulars.remove.call({ coachId, regularId: regular.id }),
    onError: (error, { clientName: name }) =>
      describeProblem(error).code === 'in_use' ? showDone(t('roster:panel.inUse', { name })) : showProblem(error),
    onSuccess: (_, regular) => {
      onRemoved();
      showUndo(t('roster:done.removed', { name: regular.clientName }), t('app:undo'), () =>
        again.mutate({ ...regularValues(regular), coachId, clientId: regular.clientId }),
      );
    },
    onSettled: refreshRoster,
  });
}
