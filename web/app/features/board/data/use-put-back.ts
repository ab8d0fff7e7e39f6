import { useTranslation } from 'react-i18next';
import type { PlacementView } from '../../../../../contract/cycles/placements.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import type { useBoardShown } from './use-board-shown.ts';
import type { usePlacementCalls } from './use-placement-calls.ts';

type Calls = ReturnType<typeof usePlacementCalls>;
type Shown = ReturnType<typeof useBoardShown>;

/** The way back: to where a visit was, and loose again where it was loose. One that had no time is dropped. */
export function usePutBack(calls: Calls, { show, announce, refresh }: Shown) {
  const { t } = useTranslation('board');
  return async (before: PlacementView, now: PlacementView): Promise<void> => {
    const { date, minute } = before;
    try {
      if (date === null || minute === null) show(await calls.drop(now));
      else {
        const back = await calls.move(now, { date, minute });
        show(before.pinned ? back : await calls.pin(back, false));
      }
      announce(t(date === null ? 'done.takenOut' : 'done.back'));
    } catch (error) {
      showProblem(error);
    }
    await refresh();
  };
}
