import { NOT_FOUND } from '../../identity/not-found.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { AnswerFacts } from './answer-facts.ts';
import type { AnswerRefusal } from './answer-refusal.ts';
import type { AnswersDecision } from './answers-decision.ts';
import { answersOpen } from './answers-open.ts';
import { decidedAnswers } from './decided-answers.ts';
import { isAnswerable, standingAnswer } from './standing-answer.ts';

export interface OtherTime {
  readonly placementId: string;
  readonly startsAt: Instant;
}

/**
 * May a client have another time than the one proposed? It is theirs at once, and confirmed, if it can be had when it is written. The time
 * that was proposed stays known, so that it can be gone back to. The time it is at already is a plain yes.
 */
export function decideOtherTime(facts: AnswerFacts, { placementId, startsAt }: OtherTime): Result<AnswersDecision, AnswerRefusal> {
  const { cycle, part, placements, now } = facts;
  if (!answersOpen(cycle, now)) return refuse({ code: 'deadline_over' });
  const placement = placements.find(({ id }) => id === placementId);
  if (!placement?.booking) return refuse(NOT_FOUND);
  if (!isAnswerable(placement, now)) return refuse({ code: 'not_changeable' });
  const isThere = placement.booking.startsAt === startsAt;
  const { wish, wishAt, message } = part;
  if (isThere && standingAnswer(placement) === 'confirmed') return ok(decidedAnswers(facts, [], { wish, wishAt, message }));
  // Back where it was proposed, it need only be free, as for whoever takes their choice back.
  const must = startsAt === placement.toldStartsAt ? 'be_free' : 'be_offered';
  const moveTo = isThere ? null : ({ startsAt, must } as const);
  const change = { placement, answer: 'confirmed', answeredAt: now, status: 'confirmed', moveTo } as const;
  return ok(decidedAnswers(facts, [change], { wish: null, wishAt: null, message }));
}
