import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { AnswerFacts } from '../../../core/cycles/answers/answer-facts.ts';
import type { AnswerRefusal } from '../../../core/cycles/answers/answer-refusal.ts';
import type { AnswersDecision } from '../../../core/cycles/answers/answers-decision.ts';
import { decideOtherTime, type OtherTime } from '../../../core/cycles/answers/decide-other-time.ts';
import { type AnswerWish, decideAnswers } from '../../../core/cycles/decide-answers.ts';
import { decideWish, type WholeWish } from '../../../core/cycles/decide-wish.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { lockPortal } from './lock-portal.ts';
import { writeAnswers } from './write-answers.ts';

/** What the holder of a link can say: to some of their dates, to take another time for one, or to the whole cycle. */
export type PortalAnswer = { readonly answers: readonly AnswerWish[] } | { readonly otherTime: OtherTime } | { readonly whole: WholeWish };

type PortalRefusal = AnswerRefusal | BookingRefusal | ConstraintRefusal | { readonly code: 'outside_cycle' };

function decide(facts: AnswerFacts, said: PortalAnswer): Result<AnswersDecision, AnswerRefusal> {
  if ('answers' in said) return decideAnswers(facts, said.answers);
  return 'otherTime' in said ? decideOtherTime(facts, said.otherTime) : decideWish(facts, said.whole);
}

/** A client answers by their link: all of it in one step, under the coach's lock, or nothing. */
export const answerPortal = (ctx: ActionContext, actor: Actor, said: PortalAnswer): Promise<Result<null, PortalRefusal>> =>
  ctx.transaction<null, PortalRefusal>(async (tx) => {
    const portal = await lockPortal(tx, actor);
    if (!portal) return refuse(NOT_FOUND);
    return writeAnswers(ctx, tx, actor, portal, (facts) => decide(facts, said));
  });
