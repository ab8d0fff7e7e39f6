import type { CoachRules } from './coach-rules.ts';

/** What a client may still do with a booking: frozen on it when it is made, so that later changes of the rules don't reach it. */
export type BookingPolicy = Pick<
  CoachRules,
  'cancelUntilMinutes' | 'freeCancelMinutes' | 'moveUntilMinutes' | 'mostMoves' | 'returnLateCredit'
>;
