import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { refreshCycles } from '../../../cycles/refresh-cycles.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';

/** Takes a cycle to another phase, or only ends the time to answer. `onError` says it where it was asked. */
export function useSetPhase(cycle: CycleView, options: { readonly onDone?: () => void; readonly onError?: (error: unknown) => void }) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const common = { onError: options.onError, onSettled: refreshCycles };
  const phase = useMutation(
    queries.cycles.setPhase.mutationOptions({
      ...common,
      onSuccess: (saved) => {
        showDone(t('advance.done', { name: saved.name, phase: t(`phase.${saved.phase}`) }));
        options.onDone?.();
      },
    }),
  );
  const deadline = useMutation(
    queries.cycles.endDeadline.mutationOptions({
      ...common,
      onSuccess: () => {
        showDone(t('advance.endDone'));
        options.onDone?.();
      },
    }),
  );
  const one = { coachId, cycleId: cycle.id, version: cycle.version };
  return {
    setPhase: (to: CycleView['phase']) => phase.mutate({ ...one, phase: to }),
    endDeadline: () => deadline.mutate(one),
    isPending: phase.isPending || deadline.isPending,
    error: phase.error ?? deadline.error,
  };
}
