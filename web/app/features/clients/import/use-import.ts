import { useMutation, useMutationState, type MutationState } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientImportReport } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { refreshClients } from '../refresh-clients.ts';
import type { ImportFile } from './import-file.ts';
import type { ImportWishes } from './use-preview.ts';

interface Order extends ImportWishes {
  readonly file: ImportFile;
  readonly onWrong: 'refuse' | 'leave_out';
}

const mutationKey = ['client-import'];

/** The one import that may be under way or just done. It outlives its page: whoever leaves and comes back finds it here. */
export function useImport() {
  const { t } = useTranslation('imports');
  const { id: coachId } = useCoach();
  const start = useMutation({
    mutationKey,
    gcTime: Infinity,
    mutationFn: ({ file, ...wishes }: Order) => queries.clients.import.call({ coachId, fileBase64: file.base64, ...wishes }),
    onError: showProblem,
    onSuccess: async ({ counts }) => {
      showDone(t('done.toast', { count: counts.new + counts.update }));
      await refreshClients();
    },
  });
  const states = useMutationState({
    filters: { mutationKey },
    select: ({ state }) => state as MutationState<ClientImportReport, Error, Order>,
  });
  const forget = () => {
    const cache = queryClient.getMutationCache();
    for (const past of cache.findAll({ mutationKey })) cache.remove(past);
  };
  return {
    run: (order: Order) => {
      forget();
      start.mutate(order);
    },
    forget,
    latest: states.at(-1),
  };
}
