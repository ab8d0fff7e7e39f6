import { describeProblem } from '../../../problem/describe-problem.ts';

const SAID = new Set(['wish_not_accepted', 'duration_not_offered', 'ranges_overlap', 'end_before_start']);

/** Why an entry was not saved, where no field says it. */
export const unsaidTrouble = (error: unknown): unknown => (error && SAID.has(describeProblem(error).code) ? undefined : error);
