import type { PlanChange } from '../../../../../core/availability/builder/exception.ts';
import { api } from '../../../../api.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { DateSpan } from '../date-span.ts';
import { changesOf } from './changes-of.ts';
import type { HitBooking } from '../../../conflict/hit-booking.ts';

type Change = Omit<Parameters<typeof api.overrides.change>[0], 'coachId'>;

/** The questions and the one command of the plan. */
export function usePlanApi({ from, to, scheduleId }: DateSpan & { readonly scheduleId: string }) {
  const { id: coachId } = useCoach();
  return {
    hitsOf: async (change: PlanChange): Promise<readonly HitBooking[]> =>
      (await api.overrides.preview({ coachId, from, to, scheduleId, ...changesOf(change) })).hits,
    change: (change: Change) => api.overrides.change({ coachId, ...change }),
  };
}

export type PlanApi = ReturnType<typeof usePlanApi>;
