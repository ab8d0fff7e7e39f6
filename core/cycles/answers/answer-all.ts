import type { AnswerWish } from '../decide-answers.ts';
import type { PlacementAnswer } from '../placement-status.ts';
import type { AnswerFacts } from './answer-facts.ts';
import { isAnswerable, standingAnswer } from './standing-answer.ts';

/** One answer to every date that still waits for one. */
export const answerAll = ({ placements, now }: AnswerFacts, answer: PlacementAnswer): readonly AnswerWish[] =>
  placements
    .filter((each) => isAnswerable(each, now) && standingAnswer(each) === null)
    .map(({ id }): AnswerWish => ({ placementId: id, answer }));
