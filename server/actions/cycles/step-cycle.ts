import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { Advance } from '../../../core/cycles/phases/decide-advance.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadCycle } from '../../db/cycles/cycles.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { settleCycle } from './settle-cycle.ts';
import { writeAdvance } from './write-advance.ts';

export interface StepCycle {
  readonly coachId: string;
  readonly cycleId: string;
  readonly version: number;
}

export type StepResult<R> = Promise<Result<Cycle, R | NotFound | ChangedMeanwhile | ConstraintRefusal>>;

/** One step of a cycle by the coach's hand: what the dates brought about first, then what `decide` says of the cycle as it then is. */
export const stepCycle = <R>(
  ctx: ActionContext,
  actor: Actor,
  input: StepCycle,
  decide: (cycle: Cycle, now: Instant, zone: string) => Result<Advance, R>,
): StepResult<R> =>
  ctx.transaction<Cycle, R | NotFound | ChangedMeanwhile>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const found = coach && (await loadCycle(tx, actor, coach.id, input.cycleId));
    if (!found) return refuse(NOT_FOUND);
    if (found.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'cycle', found, input.version));
    const cycle = await settleCycle(ctx, tx, coach, found);
    const decision = decide(cycle, ctx.clock.now(), coach.timeZone);
    return decision.ok ? ok(await writeAdvance(ctx, tx, actor, cycle, decision.value)) : decision;
  });
