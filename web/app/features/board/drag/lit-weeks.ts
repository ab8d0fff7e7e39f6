import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';

/** How a week looks to what is dragged: free and as the client likes it, free only. */
export type Light = 'fits' | 'free';

/** The weeks something can be dropped on; all others take nothing. */
export function litWeeks({ days }: TargetsView): ReadonlyMap<string, Light> {
  const lit = new Map<string, Light>();
  for (const { date, starts } of days) {
    if (starts.length === 0) continue;
    const week = isoWeekStart(date);
    if (starts.some(({ fits }) => fits)) lit.set(week, 'fits');
    else if (!lit.has(week)) lit.set(week, 'free');
  }
  return lit;
}
