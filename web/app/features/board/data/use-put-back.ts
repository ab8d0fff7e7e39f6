import { useTranslation } from 'react-i18next';
import type { PlacementView } from '../../../../../contract/cycles/placements.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import type { useBoardShown } from './use-board-shown.ts';
import type { usePlacementCalls } from './use-placement-calls.ts';

type Calls = ReturnType<typeof usePlacementCalls>;
type Shown = ReturnType<typeof useBoardShown>;

/**
 * One without a time is without one again, and one that was dropped is dropped. One added by hand, of which nothing was left, is added anew. Any
 * other goes back to where it was, and is loose again where it was loose.
 */
async function asBefore(calls: Calls, before: PlacementView, now: PlacementView): Promise<PlacementView> {
  const { date, minute, status, why, dueOn, bookingId, regularId } = before;
  if (date === null || minute === null) {
    if (status !== 'unplaced') return calls.drop(now);
    return calls.unplace(now, why?.code === 'unplaced' ? why.blocked : []);
  }
  const isGone = now.status === 'dropped' && dueOn === null && bookingId === null;
  const back = isGone ? await calls.add(regularId, { date, minute }) : await calls.move(now, { date, minute });
  return before.pinned ? back : calls.pin(back, false);
}

/** The way back of what was done to a visit. */
export function usePutBack(calls: Calls, { show, announce, refresh }: Shown) {
  const { t } = useTranslation('board');
  return async (before: PlacementView, now: PlacementView): Promise<void> => {
    try {
      show(await asBefore(calls, before, now));
      announce(t('done.back'));
    } catch (error) {
      showProblem(error);
    }
    await refresh();
  };
}
