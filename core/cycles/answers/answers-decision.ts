import type { Instant } from '../../time/instant.ts';
import type { PlacementsMailEffect } from '../cycle-effect.ts';
import type { PlacementAnswer } from '../placement-status.ts';
import type { PlacementWish } from '../placement-wish.ts';
import type { RegularStatus } from '../regular-status.ts';
import type { SentPlacement } from './standing-answer.ts';

export interface NewTime {
  readonly startsAt: Instant;
  /** A time the client chose must be one that is offered; the one that was proposed to them need only be free, for the coach chose it. */
  readonly must: 'be_offered' | 'be_free';
}

/** What one answer does to its placement and booking. */
export interface AnswerChange {
  readonly placement: SentPlacement;
  readonly answer: PlacementAnswer | null;
  readonly answeredAt: Instant | null;
  /** Of the booking: a date that is declined stays proposed, and so its time stays held until the deadline. */
  readonly status: 'confirmed' | 'proposed';
  /** To where the booking moves, if it can be had; null where it stays. */
  readonly moveTo: NewTime | null;
}

export interface AnswersDecision {
  /** None where everything was said already: then nothing is written. */
  readonly changes: readonly AnswerChange[];
  readonly wish: PlacementWish | null;
  readonly wishAt: Instant | null;
  readonly message: string;
  /** Whether the wish, its words or its place on the roster differ from before. */
  readonly wishChanged: boolean;
  readonly rosterStatus: RegularStatus;
  /** How often the client has answered, this time included. */
  readonly answers: number;
  readonly effects: readonly PlacementsMailEffect[];
}
