import { useMutation, useMutationState, type MutationState } from '@tanstack/react-query';
import { queryClient } from '../query-client.ts';
import { showDone } from '../ui/show-done.ts';
import { showProblem } from '../ui/show-problem.ts';
import { countOf } from './count-of.ts';
import type { ImportFile } from './import-file.ts';
import type { ImportKind, ImportReport, ImportWishes } from './import-kind.ts';

interface Order extends ImportWishes {
  readonly file: ImportFile;
  readonly onWrong: 'refuse' | 'leave_out';
}

/** The one import of a kind that may be under way or just done. It outlives its page: whoever leaves and comes back finds it here. */
export function useImport(kind: ImportKind) {
  const mutationKey = ['import', kind.key];
  const start = useMutation({
    mutationKey,
    gcTime: Infinity,
    mutationFn: ({ file, ...wishes }: Order) => kind.run({ fileBase64: file.base64, ...wishes }),
    onError: showProblem,
    onSuccess: async ({ counts }) => {
      showDone(kind.words.toast(countOf(counts, kind.writes)));
      await kind.refresh();
    },
  });
  const states = useMutationState({
    filters: { mutationKey },
    select: ({ state }) => state as MutationState<ImportReport, Error, Order>,
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
