import type { Series } from '../../../core/series/series.ts';
import { seriesDates } from '../../../core/series/series-dates.ts';

/** What the log says of a plan; each booking that changed with it has an entry of its own. */
export function loggedPlan(plan: Series) {
  const last = plan.parts.at(-1);
  const planned = seriesDates(plan).filter(({ state }) => state === 'planned');
  return {
    planned: planned.length,
    startsAt: planned[0]?.startsAt ?? null,
    endsAt: planned.at(-1)?.endsAt ?? null,
    startMinute: last?.startMinute,
    durationMinutes: last?.durationMinutes,
    rested: plan.pauses.length,
  };
}
