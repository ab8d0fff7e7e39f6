import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { describeWhen } from '../words/describe-chip.ts';
import type { BoardAddress } from './board-address.ts';
import { useBoardShown } from './use-board-shown.ts';
import { type PlacementTime, usePlacementCalls } from './use-placement-calls.ts';
import { usePutBack } from './use-put-back.ts';

/** Moving, dropping, pinning and adding on the board: shown at once, with the way back. `announce` says it to whoever doesn't see it. */
export function usePlacementChanges(address: BoardAddress, announce: (text: string) => void) {
  const { t } = useTranslation('board');
  const calls = usePlacementCalls(address);
  const shown = useBoardShown(address, announce);
  const putBack = usePutBack(calls, shown);
  const { show, hold, say, refresh, fail } = shown;
  /** Does it, and shows what was there before again where that is refused. */
  const attempt = async (doing: () => Promise<void>, before?: PlacementView) => {
    try {
      await doing();
      await refresh();
    } catch (error) {
      fail(error, before);
    }
  };

  return {
    move: async ({ clientName }: Lane, placement: PlacementView, time: PlacementTime) => {
      await hold();
      const { bookingId, status: was, date, minute } = placement;
      const status = bookingId === null ? 'planned' : was === 'declined' ? was : 'proposed';
      const told = bookingId !== null && date !== null && minute !== null ? { date, minute } : null;
      show({ ...placement, ...time, status, pinned: true, conflict: null, unsent: true, held: placement.held ?? told });
      await attempt(async () => {
        const moved = await calls.move(placement, time);
        show(moved);
        const text = t(placement.date === null ? 'done.placed' : 'done.moved', { name: clientName, when: describeWhen(moved, t) });
        say(text, () => void putBack(placement, moved));
      }, placement);
    },
    drop: async ({ clientName }: Lane, placement: PlacementView) => {
      await hold();
      show({ ...placement, status: 'dropped', date: null, minute: null, startsAt: null, conflict: null });
      await attempt(async () => {
        const dropped = await calls.drop(placement);
        show(dropped);
        const text = t('done.dropped', { name: clientName, when: describeWhen(placement, t) });
        say(text, () => void putBack(placement, dropped));
      }, placement);
    },
    pin: async (placement: PlacementView, pinned: boolean) => {
      show({ ...placement, pinned });
      await attempt(async () => {
        show(await calls.pin(placement, pinned));
        announce(t(pinned ? 'done.pinned' : 'done.loosened', { when: describeWhen(placement, t) }));
      }, placement);
    },
    add: ({ regularId, clientName }: Pick<Lane, 'regularId' | 'clientName'>, time: PlacementTime) =>
      attempt(async () => {
        const added = await calls.add(regularId, time);
        show(added);
        const takeBack = () =>
          calls
            .drop(added)
            .then(() => announce(t('done.back')), showProblem)
            .then(refresh);
        say(t('done.added', { name: clientName, when: describeWhen(added, t) }), () => void takeBack());
      }),
  };
}

export type PlacementChanges = ReturnType<typeof usePlacementChanges>;
