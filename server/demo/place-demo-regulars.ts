import type { Cycle } from '../../core/cycles/cycle.ts';
import type { Actor } from '../../core/identity/actor.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { beginRun } from '../actions/cycles/run/begin-run.ts';
import { startRun } from '../actions/cycles/run/start-run.ts';
import { writePlan } from '../actions/cycles/run/write-plan.ts';
import { placeRegulars } from '../placement/place-regulars.ts';
import { accepted } from './accepted.ts';

/** The coach presses the button, and the search that follows runs at once, to its proof: `ctx` must be silent, or a job would run it as well. */
export async function placeDemoRegulars(ctx: ActionContext, owner: Actor, cycle: Cycle): Promise<void> {
  const { coachId, id: cycleId } = cycle;
  const asked = accepted(await startRun(ctx, owner, { coachId, cycleId, seconds: 20 }), 'ask for placements');
  const { run, input } = accepted(await beginRun(ctx, { kind: 'system' }, asked.id), 'begin the search');
  const search = accepted(placeRegulars(input, { seconds: null }), 'search');
  const result = await search.result;
  accepted(await writePlan(ctx, { kind: 'system' }, { run, firstDate: input.firstDate, result }), 'write the plan');
}
