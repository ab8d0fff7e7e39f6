import { decideEndDeadline, type DeadlineRefusal } from '../../../core/cycles/phases/decide-end-deadline.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { ActionContext } from '../action-context.ts';
import { type StepCycle, stepCycle, type StepResult } from './step-cycle.ts';

/** Draws the consequences of the deadline now: what is unanswered or declined falls free, and clients are told. */
export const endDeadline = (ctx: ActionContext, actor: Actor, input: StepCycle): StepResult<DeadlineRefusal> =>
  stepCycle(ctx, actor, input, decideEndDeadline);
