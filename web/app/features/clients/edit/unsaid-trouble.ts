import { describeProblem } from '../../../problem/describe-problem.ts';

/** Why a record was not saved, where no field says it: a taken address is said at the address. */
export const unsaidTrouble = (error: unknown): unknown => (error && describeProblem(error).code === 'email_taken' ? undefined : error);
