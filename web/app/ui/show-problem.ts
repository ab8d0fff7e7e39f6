import { describeProblem } from '../problem/describe-problem.ts';
import { showTrouble } from './show-trouble.ts';

/** An error with no place of its own on the page. */
export const showProblem = (error: unknown): void => showTrouble(describeProblem(error).detail);
