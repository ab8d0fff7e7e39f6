import { ok, refuse, type Result } from '../result.ts';
import type { AnswerFacts } from './answers/answer-facts.ts';
import type { AnswerRefusal } from './answers/answer-refusal.ts';
import type { AnswerChange, AnswersDecision } from './answers/answers-decision.ts';
import { answersOpen } from './answers/answers-open.ts';
import { decidedAnswers } from './answers/decided-answers.ts';
import { isAnswerable, type SentPlacement, standingAnswer } from './answers/standing-answer.ts';
import type { PlacementWish } from './placement-wish.ts';

export interface WholeWish {
  readonly wish: PlacementWish | null;
  /** What they write with it, for the coach. */
  readonly message: string;
}

/**
 * May a client skip this cycle, or pause until they write? Until the deadline. Every unanswered date is declined with it; what they said yes
 * to stays. Taking it back leaves unanswered again what was declined with it, and nothing else: those bear the moment of the wish.
 */
export function decideWish(facts: AnswerFacts, { wish, message }: WholeWish): Result<AnswersDecision, AnswerRefusal> {
  const { cycle, part, placements, now } = facts;
  if (!answersOpen(cycle, now)) return refuse({ code: 'deadline_over' });
  const sent = placements.filter((each): each is SentPlacement => isAnswerable(each, now));
  const byWish = sent.filter((each) => part.wishAt !== null && standingAnswer(each) === 'declined' && each.answeredAt === part.wishAt);
  if (wish === null) {
    const undone = byWish.map((placement): AnswerChange => {
      return { placement, answer: null, answeredAt: null, status: 'proposed', moveTo: null };
    });
    return ok(decidedAnswers(facts, part.wish === null ? [] : undone, { wish: null, wishAt: null, message }));
  }
  const open = sent.filter((each) => standingAnswer(each) === null);
  const isSame = wish === part.wish && open.length === 0;
  const wishAt = isSame ? part.wishAt : now;
  const declined = (isSame ? [] : [...byWish, ...open]).map((placement): AnswerChange => {
    return { placement, answer: 'declined', answeredAt: now, status: 'proposed', moveTo: null };
  });
  return ok(decidedAnswers(facts, declined, { wish, wishAt, message }));
}
