import type { Problem } from '../contract/problem.ts';
import { isProblem } from './is-problem.ts';

/** What the server said was wrong; null when it did not get to say anything (no network, or not our server). */
export function problemOf(error: unknown): Problem | null {
  return error instanceof Error && 'data' in error && isProblem(error.data) ? error.data : null;
}
