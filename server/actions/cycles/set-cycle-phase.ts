import type { CyclePhase } from '../../../core/cycles/cycle-phase.ts';
import { decidePhase } from '../../../core/cycles/phases/decide-phase.ts';
import type { PhaseRefusal } from '../../../core/cycles/phases/phase-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { ActionContext } from '../action-context.ts';
import { type StepCycle, stepCycle, type StepResult } from './step-cycle.ts';

/** Takes a cycle one step forward, with all its consequences, or back where that harms nobody. */
export const setCyclePhase = (
  ctx: ActionContext,
  actor: Actor,
  input: StepCycle & { readonly phase: CyclePhase },
): StepResult<PhaseRefusal> => stepCycle(ctx, actor, input, (cycle, now, zone) => decidePhase(cycle, input.phase, now, zone));
