import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../../../../core/availability/builder/exception.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { changesOf } from './changes-of.ts';
import { refreshPlan } from './refresh-plan.ts';
import type { Pending } from './use-pending.ts';
import type { PlanApi } from './use-plan-api.ts';
import { wayBack } from './way-back.ts';

/** Takes back what was saved a moment ago. */
export function useUndoPlan({ query }: Pending, plan: PlanApi) {
  const { t } = useTranslation('app');
  return async (change: PlanChange) => {
    try {
      const back = wayBack(change, (await query.refetch()).data ?? []);
      // They were under that block before; opening it for a moment wrote to nobody.
      const hits = await plan.hitsOf(back);
      await plan.change({ ...changesOf(back), decisions: hits.map(({ id }) => ({ bookingId: id, outcome: 'keep' as const, note: '' })) });
      showDone(t('undone'));
    } catch (error) {
      showProblem(error);
    }
    await refreshPlan();
  };
}
