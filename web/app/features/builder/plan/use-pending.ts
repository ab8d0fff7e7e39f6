import { useMemo, useState } from 'react';
import type { OverrideView } from '../../../../../contract/availability.ts';
import { applyChange } from '../../../../../core/availability/builder/apply-change.ts';
import { changedDays } from '../../../../../core/availability/builder/changed-days.ts';
import type { PlanChange, PlannedException } from '../../../../../core/availability/builder/exception.ts';
import { layDays } from '../../../../../core/availability/builder/lay-days.ts';
import type { Laying } from '../../../../../core/availability/builder/lay-days.ts';
import { planChange } from '../../../../../core/availability/builder/plan-change.ts';
import type { DateSpan } from '../date-span.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { useSavedExceptions } from './use-saved-exceptions.ts';

export interface Pending {
  readonly query: ReturnType<typeof useSavedExceptions>['query'];
  /** The exceptions as they will be. */
  readonly painted: readonly PlannedException[];
  readonly change: PlanChange;
  /** Which days the change changes, in order. */
  readonly days: readonly string[];
  readonly isDirty: boolean;
  /** Which of the painted days somebody else changed since the painting began; null when nobody changed anything. */
  readonly meanwhile: readonly string[] | null;
  readonly lay: (layings: readonly Laying[]) => void;
  readonly takeBack: () => void;
  readonly discard: () => void;
  /** Goes on from what is saved now, with what was painted laid over it again. */
  readonly rebase: () => void;
  /** Asks the server again: whether all is as it was when the painting began. */
  readonly isCurrent: () => Promise<boolean>;
}

/** The days that the steps of painting reach. */
function reachOf(steps: readonly Laying[]): DateSpan | null {
  const dates = steps.flatMap((step) => step.dates).toSorted();
  const [from] = dates;
  const to = dates.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * What is painted and not saved yet: steps, replayed over the exceptions as they were when the first of them was made. What others save meanwhile
 * is not mixed in silently.
 */
export function usePending(schedules: readonly string[]): Pending {
  const { query, exceptions: newest } = useSavedExceptions();
  const [steps, setSteps] = useState<readonly Laying[]>([]);
  const [base, setBase] = useState<readonly OverrideView[] | null>(null);
  // Whoever paints before the exceptions are there paints over them once they are.
  const isThere = query.data !== undefined;
  if (isThere && base === null && steps.length > 0) setBase(newest);
  const saved = base ?? newest;
  const painted = useMemo(
    () => steps.reduce<readonly PlannedException[]>((all, step) => applyChange(all, layDays(all, step, schedules)), saved),
    [saved, steps, schedules],
  );
  const change = useMemo(() => planChange(saved, painted), [saved, painted]);
  const reach = useMemo(() => reachOf(steps), [steps]);
  const days = useMemo(() => (reach ? changedDays(change, reach.from, reach.to) : []), [change, reach]);
  const meanwhile = useMemo(() => {
    if (!reach || saved === newest) return null;
    return changedMeanwhile(saved, newest, reach).filter((date) => steps.some((step) => step.dates.includes(date)));
  }, [saved, newest, reach, steps]);
  const keep = (left: readonly Laying[]) => {
    setSteps(left);
    setBase(left.length === 0 || !isThere ? null : saved);
  };
  const isDirty = change.create.length > 0 || change.remove.length > 0;
  return {
    query,
    painted,
    change,
    days,
    isDirty,
    meanwhile,
    lay: (layings) => {
      // Where nothing is left of what was painted, painting begins anew.
      if (isThere) setBase(isDirty ? saved : newest);
      setSteps([...(isDirty ? steps : []), ...layings.filter(({ dates }) => dates.length > 0)]);
    },
    takeBack: () => keep(steps.slice(0, -1)),
    discard: () => keep([]),
    rebase: () => setBase(newest),
    isCurrent: async () => (await query.refetch()).data === saved,
  };
}
