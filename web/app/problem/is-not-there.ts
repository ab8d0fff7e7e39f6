import { describeProblem } from './describe-problem.ts';

/** Whether what was asked for is not there, or not for this person; an address that can't name anything is the same. */
export const isNotThere = (error: unknown): boolean => error !== null && [400, 404].includes(describeProblem(error).status);
