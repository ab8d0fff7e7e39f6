import type { PlannedClass } from '../../../../core/cycles/placement/placement-result.ts';
import { ok } from '../../../../core/result.ts';
import { loadRun, updateRunClasses } from '../../../db/cycles/runs.ts';
import type { ActionContext } from '../../action-context.ts';

/** What a search knows so far, for open pages, or null where that is known already; and whether it is to go on. */
export async function noteProgress(
  ctx: Pick<ActionContext, 'transaction'>,
  runId: string,
  classes: readonly PlannedClass[] | null,
): Promise<boolean> {
  const goesOn = await ctx.transaction<boolean, never>(async (tx) => {
    if (classes) await updateRunClasses(tx, runId, classes);
    const run = await loadRun(tx, runId);
    return ok(run?.state === 'running' && !run.stopAsked);
  });
  return goesOn.ok && goesOn.value;
}
