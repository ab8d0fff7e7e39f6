import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockDecision } from '../../../../../contract/availability.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { changesOf } from './changes-of.ts';
import type { HitBooking } from '../../../conflict/hit-booking.ts';
import { useSayClosed } from '../../../conflict/use-say-closed.ts';
import { refreshPlan } from './refresh-plan.ts';
import type { PlanApi } from './use-plan-api.ts';
import type { Pending } from './use-pending.ts';
import { useUndoPlan } from './use-undo-plan.ts';

/** Found out before anything is written: somebody else was here, or sessions are in the way. */
type Look = { readonly isCurrent: boolean; readonly hits: readonly HitBooking[] };

/**
 * Saves what is painted: first it looks whether all is as it was, then which sessions are in the way, and asks about those. It can be undone.
 */
export function useSavePlan(pending: Pending, plan: PlanApi) {
  const { t } = useTranslation(['builder', 'app']);
  const undo = useUndoPlan(pending, plan);
  const sayClosed = useSayClosed();
  const [hits, setHits] = useState<readonly HitBooking[] | null>(null);
  const { change, days } = pending;

  const look = async (): Promise<Look> => {
    const isCurrent = await pending.isCurrent();
    return { isCurrent, hits: isCurrent ? await plan.hitsOf(change) : [] };
  };
  const write = async (decisions: readonly BlockDecision[]) => {
    const { closureId, ...counts } = await plan.change({ ...changesOf(change), decisions: [...decisions] });
    setHits(null);
    // First the newest, then no paint: in between the days would flash back to how they were.
    await refreshPlan();
    pending.discard();
    const said = t('builder:saved.days', { count: days.length });
    if (closureId !== null) sayClosed(said, { closureId, ...counts });
    else showUndo(said, t('app:undo'), () => void undo(change));
  };
  const save = useMutation({
    mutationFn: async (decisions: readonly BlockDecision[] | null) => {
      if (decisions !== null) return write(decisions);
      const found = await look();
      if (!found.isCurrent) return;
      if (found.hits.length > 0) setHits(found.hits);
      else await write([]);
    },
    onError: async (error) => {
      const { code } = describeProblem(error);
      if (code === 'changed_meanwhile') {
        setHits(null);
        await refreshPlan();
      } else if (code === 'hits_bookings') setHits(await plan.hitsOf(change));
    },
  });
  return {
    hits,
    closeHits: () => setHits(null),
    start: () => save.mutate(null),
    decide: (decisions: readonly BlockDecision[]) => save.mutate(decisions),
    isPending: save.isPending,
    error: save.error,
    reset: save.reset,
  };
}
