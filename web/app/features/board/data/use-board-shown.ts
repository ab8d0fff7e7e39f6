import { useTranslation } from 'react-i18next';
import type { BoardView, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import type { BoardAddress } from './board-address.ts';
import { patchPlacement } from './patch-placement.ts';

/** The board as it is shown, ahead of the server: what is put there, and what is said of it. `announce` says it to whoever doesn't see it. */
export function useBoardShown(address: BoardAddress, announce: (text: string) => void) {
  const { t } = useTranslation('app');
  const queryKey = queries.placements.board.queryKey({ input: address });
  const show = (placement: PlacementView) =>
    queryClient.setQueryData(queryKey, (board: BoardView | undefined) => board && patchPlacement(board, placement));
  // Counts and conflicts of others follow; the cycle's own page shows them too.
  const refresh = () =>
    Promise.all([queries.placements.key(), queries.cycles.key()].map((key) => queryClient.invalidateQueries({ queryKey: key })));
  return {
    announce,
    show,
    refresh,
    /** So that no answer on its way overwrites what is shown next. */
    hold: () => queryClient.cancelQueries({ queryKey }),
    fail: (error: unknown, before?: PlacementView) => {
      if (before) show(before);
      showProblem(error);
      void refresh();
    },
    say: (text: string, undo: () => void) => {
      announce(text);
      showUndo(text, t('undo'), undo);
    },
  };
}
