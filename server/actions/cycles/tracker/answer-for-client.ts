import type { BookingRefusal } from '../../../../core/bookings/booking-refusal.ts';
import { answerAll } from '../../../../core/cycles/answers/answer-all.ts';
import type { AnswerFacts } from '../../../../core/cycles/answers/answer-facts.ts';
import type { AnswerRefusal } from '../../../../core/cycles/answers/answer-refusal.ts';
import { decideAnswers } from '../../../../core/cycles/decide-answers.ts';
import { decideWish } from '../../../../core/cycles/decide-wish.ts';
import type { PlacementAnswer } from '../../../../core/cycles/placement-status.ts';
import type { PlacementWish } from '../../../../core/cycles/placement-wish.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND } from '../../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../../core/result.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import { findSentPart } from '../../../db/cycles/tracker/tracker-parts.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { writeAnswers } from '../write-answers.ts';

export interface AnswerForClient {
  readonly coachId: string;
  readonly cycleId: string;
  readonly regularId: string;
  /** To all that is unanswered, or about the whole cycle. */
  readonly answer: PlacementAnswer | PlacementWish;
}

type Refusal = AnswerRefusal | BookingRefusal | { readonly code: 'outside_cycle' | 'nothing_sent' };

const decide = (facts: AnswerFacts, answer: AnswerForClient['answer']) =>
  answer === 'skip' || answer === 'pause'
    ? decideWish(facts, { wish: answer, message: facts.part.message })
    : decideAnswers(facts, answerAll(facts, answer));

/** The answer of a client who called, given by the coach: as by their link, with the same undo. */
export const answerForClient = (
  ctx: ActionContext,
  actor: Actor,
  input: AnswerForClient,
): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const { regularId, answer } = input;
    const coach = await lockPractice(tx, actor, input.coachId);
    const cycle = coach && (await loadCycle(tx, actor, coach.id, input.cycleId));
    const part = cycle && (await findSentPart(tx, cycle.id, regularId));
    if (!cycle || !part) return refuse(NOT_FOUND);
    if (part.sentAt === null) return refuse({ code: 'nothing_sent' });
    return writeAnswers(ctx, tx, actor, { coach, cycle, regularId }, (facts) => decide(facts, answer));
  });
