import { setTimeout } from 'node:timers/promises';
import type { PlaceRegularsEffect } from '../../../core/cycles/cycle-effect.ts';
import type { PlannedClass } from '../../../core/cycles/placement/placement-result.ts';
import { runProblem } from '../../../core/cycles/plan/run-problem.ts';
import { type BegunRun, beginRun } from '../../actions/cycles/run/begin-run.ts';
import { failRun } from '../../actions/cycles/run/fail-run.ts';
import { noteProgress } from '../../actions/cycles/run/note-progress.ts';
import { writePlan } from '../../actions/cycles/run/write-plan.ts';
import type { PlacementRun } from '../../placement/place-regulars.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';

const SYSTEM = { kind: 'system' } as const;
/** How often open pages are told how far it is, and whether it is to go on is looked at. */
const EVERY = 500;

/** What the search has found; looked at now and then, not at every word of it. */
class Progress {
  classes: readonly PlannedClass[] | null = null;

  readonly seen = (classes: readonly PlannedClass[]): void => {
    this.classes = classes;
  };

  take(): readonly PlannedClass[] | null {
    const { classes } = this;
    this.classes = null;
    return classes;
  }
}

/** Until the search is over: writes down how far it is, and stops it where somebody asked for that. A word that is lost is followed by others. */
async function watch(ctx: JobContext, runId: string, search: PlacementRun, progress: Progress, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await setTimeout(EVERY, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
    try {
      if (!(await noteProgress(ctx, runId, progress.take()))) search.stop();
    } catch (error) {
      ctx.log.warn({ err: error, runId }, 'progress of a placement search was not written');
    }
  }
}

async function search(ctx: JobContext, { run, input }: BegunRun): Promise<EffectOutcome> {
  const progress = new Progress();
  // Who asked for the end before the beginning gets the first plan there is.
  const started = ctx.placeRegulars(input, { seconds: run.stopAsked ? 0 : run.seconds, progress: progress.seen });
  if (!started.ok) {
    await failRun(ctx, SYSTEM, run.id, runProblem(started.refusal));
    return 'refused';
  }
  const over = new AbortController();
  const watching = watch(ctx, run.id, started.value, progress, over.signal);
  try {
    const result = await started.value.result;
    over.abort();
    await watching;
    const written = await writePlan(ctx, SYSTEM, { run, firstDate: input.firstDate, result });
    return written.ok ? 'planned' : 'overtaken';
  } finally {
    over.abort();
    await watching;
  }
}

/**
 * Searches the best placements of a cycle and writes the plan. Where the process dies, another takes the job over and searches anew; whatever else
 * goes wrong ends the run, for somebody waits in front of it and can ask again.
 */
export const runPlacement: EffectHandler<PlaceRegularsEffect> = async (ctx, { runId }) => {
  try {
    const begun = await beginRun(ctx, SYSTEM, runId);
    return begun.ok ? await search(ctx, begun.value) : 'not needed';
  } catch (error) {
    ctx.log.error({ err: error, runId }, 'placement search failed');
    await failRun(ctx, SYSTEM, runId, 'internal');
    return 'refused';
  }
};
