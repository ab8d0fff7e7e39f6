import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { refreshCycles } from '../../../cycles/refresh-cycles.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showTrouble } from '../../../ui/show-trouble.ts';
import { cycleInput, type CycleValues } from './cycle-values.ts';
import type { CopiedExceptions } from './use-copied-exceptions.ts';
import { useBindService } from './use-bind-service.ts';

interface NewCycle {
  readonly values: CycleValues;
  /** Services whose binding is to change, and to what. */
  readonly binding: readonly { readonly service: ServiceView; readonly bound: boolean }[];
  /** Left out where nothing is to be copied. */
  readonly copied: CopiedExceptions | undefined;
}

interface Told {
  readonly onCreated: (cycle: CycleView) => void;
  readonly onError: (error: unknown) => void;
}

/** Makes a cycle, then what belongs to it. What of that fails is said: the cycle is there, and the rest can be done later. */
export function useCreateCycle({ onCreated, onError }: Told) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const { bind } = useBindService();
  const create = useMutation(queries.cycles.create.mutationOptions({ onError }));
  const copy = useMutation(queries.overrides.change.mutationOptions());
  const bindAll = async (binding: NewCycle['binding']) => {
    for (const { service, bound } of binding) {
      await bind(service, bound).catch((error: unknown) =>
        showTrouble(t('form.serviceFailed', { name: service.name, why: describeProblem(error).detail })),
      );
    }
  };
  const copyAll = async ({ create: wanted, hits }: CopiedExceptions) => {
    const decisions = hits.map((bookingId) => ({ bookingId, outcome: 'keep' as const }));
    await copy.mutateAsync({ coachId, create: wanted, remove: [], decisions }).then(
      ({ created }) => showDone(t('form.copyDone', { count: created })),
      (error: unknown) => showTrouble(t('form.copyFailed', { why: describeProblem(error).detail })),
    );
    await Promise.all(
      [queries.overrides.key(), queries.calendar.key(), queries.slots.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  };
  const make = useMutation({
    mutationFn: async ({ values, binding, copied }: NewCycle) => {
      const cycle = await create.mutateAsync({ ...cycleInput(values), coachId });
      await bindAll(binding);
      if (copied && copied.create.length > 0) await copyAll(copied);
      return cycle;
    },
    onSuccess: (cycle) => {
      showDone(t('form.created', { name: cycle.name }));
      onCreated(cycle);
      return refreshCycles();
    },
  });
  return { make: make.mutate, isPending: make.isPending, error: create.error };
}
