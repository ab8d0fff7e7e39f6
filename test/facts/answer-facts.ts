import type { AnswerFacts } from '../../core/cycles/answers/answer-facts.ts';
import type { AnswersDecision } from '../../core/cycles/answers/answers-decision.ts';
import type { Placement } from '../../core/cycles/placement.ts';
import { DAY, HOUR } from '../../core/time/instant.ts';
import { placementFacts } from './placement-facts.ts';

/** The deadline of `answerFacts`. */
export const CONFIRM_BY = Date.parse('2026-03-01T12:00:00Z');
/** Two weeks before it. */
export const ASKED = CONFIRM_BY - 14 * DAY;
/** Of the first date of `answerFacts`. */
export const FIRST = CONFIRM_BY + 7 * DAY;

/** A date that was sent and waits for an answer, a week after the one before. */
export function sentPlacement(index: number, more: Partial<Placement> = {}): Placement {
  const startsAt = FIRST + index * 7 * DAY;
  return placementFacts({
    id: `date-${index}`,
    regularId: 'regular',
    dueOn: null,
    date: '2026-03-08',
    minute: 720,
    booking: { id: `booking-${index}`, status: 'proposed', startsAt, endsAt: startsAt + HOUR },
    toldStartsAt: startsAt,
    ...more,
  });
}

/** A client who was asked about so many dates and has said nothing. */
export const answerFacts = (placements: readonly Placement[], more: Partial<AnswerFacts['part']> = {}): AnswerFacts => ({
  cycle: { id: 'cycle', phase: 'confirming', confirmBy: CONFIRM_BY, deadlineDoneAt: null },
  part: { regularId: 'regular', wish: null, wishAt: null, message: '', answers: 0, rosterStatus: 'active', ...more },
  placements,
  now: ASKED,
});

/** The same after a decision was written. */
export function afterAnswers(facts: AnswerFacts, decision: AnswersDecision): AnswerFacts {
  const { wish, wishAt, message, answers, rosterStatus } = decision;
  const placements = facts.placements.map((placement): Placement => {
    const change = decision.changes.find((each) => each.placement.id === placement.id);
    if (!change) return placement;
    const { answer, answeredAt, status, moveTo } = change;
    const booking = { ...change.placement.booking, status, ...(moveTo && { startsAt: moveTo.startsAt, endsAt: moveTo.startsAt + HOUR }) };
    return { ...placement, answer, answeredAt, booking };
  });
  return { ...facts, placements, part: { ...facts.part, wish, wishAt, message, answers, rosterStatus } };
}
