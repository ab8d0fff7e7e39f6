import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { refreshCycles } from '../../../cycles/refresh-cycles.ts';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { cycleErrors } from './cycle-errors.ts';
import { cycleInput, cycleValues, type CycleValues } from './cycle-values.ts';

/** The form over a cycle that is there. */
export function useSaveCycle(cycle: CycleView) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const one = { coachId, cycleId: cycle.id };
  const fetchNewest = () => queryClient.fetchQuery(queries.cycles.show.queryOptions({ input: one, staleTime: 0 }));
  const edit = useKeptEdit<CycleView, CycleValues>({ record: cycle, values: cycleValues, fetchNewest });
  const { form, base } = edit;
  const save = useMutation(
    queries.cycles.update.mutationOptions({
      onError: (error) => form.setErrors(cycleErrors(error)),
      onSuccess: async (saved) => {
        queryClient.setQueryData(queries.cycles.show.queryKey({ input: one }), saved);
        edit.standOn(saved);
        showDone(t('form.saved', { name: saved.name }));
        await refreshCycles();
      },
    }),
  );
  const send = (values: CycleValues) => {
    edit.forget();
    save.mutate({ ...one, ...cycleInput(values), version: base.version });
  };
  return { edit, save, send };
}
