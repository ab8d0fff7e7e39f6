import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import { refreshCycles } from '../../cycles/refresh-cycles.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';

export type GivenAnswer = 'confirmed' | 'declined' | 'skip' | 'pause';

/** What a coach can do about the answers of a cycle. */
export function useTrackerActions(cycleId: string) {
  const { t } = useTranslation('tracker');
  const { id: coachId } = useCoach();
  const cycle = { coachId, cycleId };
  const settled = { onError: showProblem, onSettled: refreshCycles };
  const remind = useMutation(queries.tracker.remind.mutationOptions(settled));
  const release = useMutation(queries.tracker.release.mutationOptions(settled));
  const answer = useMutation(queries.tracker.answer.mutationOptions(settled));
  return {
    isPending: remind.isPending || release.isPending || answer.isPending,
    remindAll: () => remind.mutate(cycle, { onSuccess: ({ reminded }) => showDone(t('remindDone', { count: reminded })) }),
    remindOne: ({ regularId, clientName: name }: TrackerRow) =>
      remind.mutate(
        { ...cycle, regularIds: [regularId] },
        { onSuccess: ({ reminded }) => showDone(t(reminded > 0 ? 'remindOneDone' : 'remindedAlready', { name })) },
      ),
    answer: ({ regularId, clientName: name }: TrackerRow, given: GivenAnswer) =>
      answer.mutate({ ...cycle, regularId, answer: given }, { onSuccess: () => showDone(t('answerDone', { name })) }),
    release: (placementIds: readonly string[]) =>
      release.mutate(
        { ...cycle, placementIds: [...placementIds] },
        { onSuccess: () => showDone(t('released', { count: placementIds.length })) },
      ),
  };
}

export type TrackerActions = ReturnType<typeof useTrackerActions>;
