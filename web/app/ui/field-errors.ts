import { describeProblem } from '../problem/describe-problem.ts';

/** The messages of a refused input by field, as a form takes them. */
export const fieldErrors = (error: unknown): Record<string, string> =>
  Object.fromEntries((describeProblem(error).fields ?? []).map((field) => [field.path, field.message]));
