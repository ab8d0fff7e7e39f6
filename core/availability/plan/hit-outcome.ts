/**
 * What the coach says becomes of a booking under a block: it stays, is cancelled, its client is asked to choose another time, or it moves to the client's
 * second choice; where that is not free any more the client is asked.
 */
export const HIT_OUTCOMES = ['keep', 'cancel', 'ask', 'backup'] as const;
export type HitOutcome = (typeof HIT_OUTCOMES)[number];
