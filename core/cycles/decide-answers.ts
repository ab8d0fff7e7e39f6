import { NOT_FOUND } from '../identity/not-found.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { AnswerFacts } from './answers/answer-facts.ts';
import type { AnswerRefusal } from './answers/answer-refusal.ts';
import type { AnswerChange, AnswersDecision } from './answers/answers-decision.ts';
import { answersOpen } from './answers/answers-open.ts';
import { decidedAnswers } from './answers/decided-answers.ts';
import { isAnswerable, type SentPlacement, standingAnswer } from './answers/standing-answer.ts';
import type { PlacementAnswer } from './placement-status.ts';

export interface AnswerWish {
  readonly placementId: string;
  /** Null takes an answer back. */
  readonly answer: PlacementAnswer | null;
  /** When the date was as the client saw it; who says yes to another time than that is refused. */
  readonly seenStartsAt?: Instant | undefined;
}

/** One answer as a change; null where it was given already. To take back another time that was chosen means to go back to the proposed one. */
function changeOf(
  placement: SentPlacement,
  { answer, seenStartsAt }: AnswerWish,
  now: Instant,
): Result<AnswerChange | null, AnswerRefusal> {
  const { booking, toldStartsAt } = placement;
  if (answer !== null && seenStartsAt !== undefined && seenStartsAt !== booking.startsAt) return refuse({ code: 'changed_meanwhile' });
  const isMoved = toldStartsAt !== null && toldStartsAt !== booking.startsAt;
  if (answer === standingAnswer(placement) && (answer !== null || !isMoved)) return ok(null);
  const moveTo = answer === null && isMoved ? ({ startsAt: toldStartsAt, must: 'be_free' } as const) : null;
  if (moveTo && moveTo.startsAt <= now) return refuse({ code: 'not_changeable' });
  const answeredAt = answer === null ? null : now;
  return ok({ placement, answer, answeredAt, status: answer === 'confirmed' ? 'confirmed' : 'proposed', moveTo });
}

/**
 * May these dates be answered so? All of them or none, and only until the deadline; the same answer twice changes nothing. A yes confirms the
 * date at once, a no holds it until the deadline, so that it can be taken back. Who says yes to a date after all, or leaves one open, has not
 * said of the whole cycle that they skip it: that wish ends.
 */
export function decideAnswers(facts: AnswerFacts, wishes: readonly AnswerWish[]): Result<AnswersDecision, AnswerRefusal> {
  const { cycle, part, placements, now } = facts;
  if (!answersOpen(cycle, now)) return refuse({ code: 'deadline_over' });
  const changes: AnswerChange[] = [];
  for (const wish of new Map(wishes.map((each) => [each.placementId, each])).values()) {
    const placement = placements.find(({ id }) => id === wish.placementId);
    if (!placement?.booking) return refuse(NOT_FOUND);
    if (!isAnswerable(placement, now)) return refuse({ code: 'not_changeable' });
    const change = changeOf(placement, wish, now);
    if (!change.ok) return change;
    if (change.value) changes.push(change.value);
  }
  const ends = changes.some(({ answer }) => answer !== 'declined');
  const { wish, wishAt, message } = part;
  return ok(decidedAnswers(facts, changes, ends ? { wish: null, wishAt: null, message } : { wish, wishAt, message }));
}
