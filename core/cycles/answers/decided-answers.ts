import type { PlacementsMailEffect } from '../cycle-effect.ts';
import { placementsMailKey } from '../placements-mail-key.ts';
import type { PlacementWish } from '../placement-wish.ts';
import type { RegularStatus } from '../regular-status.ts';
import type { AnswerFacts } from './answer-facts.ts';
import type { AnswerChange, AnswersDecision } from './answers-decision.ts';
import { isAnswerable, standingAnswer } from './standing-answer.ts';

/** Somebody who taps through twenty dates gets one mail about them, this long after the last tap. */
const QUIET_SECONDS = 120;

type Wish = Pick<AnswersDecision, 'wish' | 'wishAt' | 'message'>;

/** A pause takes an active client off the roster until it is taken back. What the coach made of them meanwhile stays. */
function rosterStatus({ part }: AnswerFacts, wish: PlacementWish | null): RegularStatus {
  if (wish === 'pause') return part.rosterStatus === 'active' ? 'paused' : part.rosterStatus;
  return part.wish === 'pause' && part.rosterStatus === 'paused' ? 'active' : part.rosterStatus;
}

function mails({ cycle, part, placements, now }: AnswerFacts, changes: readonly AnswerChange[], answers: number): PlacementsMailEffect[] {
  const changed = new Map(changes.map(({ placement, answer }) => [placement.id, answer]));
  const isConfirmed = placements.some((each) => {
    if (!isAnswerable(each, now)) return false;
    const answer = changed.get(each.id);
    return (answer === undefined ? standingAnswer(each) : answer) === 'confirmed';
  });
  if (!isConfirmed) return [];
  const key = placementsMailKey(cycle.id, part.regularId, `answered:${answers}`);
  return [
    {
      kind: 'placements_mail',
      key,
      cycleId: cycle.id,
      regularId: part.regularId,
      event: 'answered',
      answers,
      afterSeconds: QUIET_SECONDS,
    },
  ];
}

/** What follows from changed answers and a wish: counted once, and told in one mail if there is a date to come. */
export function decidedAnswers(facts: AnswerFacts, changes: readonly AnswerChange[], wish: Wish): AnswersDecision {
  const { part } = facts;
  const status = rosterStatus(facts, wish.wish);
  const wishChanged =
    wish.wish !== part.wish || wish.wishAt !== part.wishAt || wish.message !== part.message || status !== part.rosterStatus;
  const answers = part.answers + (changes.length > 0 || wishChanged ? 1 : 0);
  return {
    changes,
    ...wish,
    wishChanged,
    rosterStatus: status,
    answers,
    effects: changes.length > 0 ? mails(facts, changes, answers) : [],
  };
}
