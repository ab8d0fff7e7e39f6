/** What becomes of a line, the best first. `skipped` is somebody who is left as they are, or stood in the file before. */
export const ROSTER_OUTCOMES = ['new', 'changed', 'same', 'skipped', 'wrong'] as const;
export type RosterOutcome = (typeof ROSTER_OUTCOMES)[number];
