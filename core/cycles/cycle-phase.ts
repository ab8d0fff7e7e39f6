/** The pipeline of a season, in its order. In `open` and `active` the public may book; the last two follow the cycle's dates. */
export const CYCLE_PHASES = ['planning', 'confirming', 'open', 'active', 'completed'] as const;
export type CyclePhase = (typeof CYCLE_PHASES)[number];
