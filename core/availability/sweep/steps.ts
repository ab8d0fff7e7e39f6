import type { Instant } from '../../time/instant.ts';

/**
 * A number that changes at instants: from `at[i]` until `at[i + 1]` it is `level[i]`; before the first it is 0, and the last lasts for
 * ever. Typed arrays, because a month of claims is swept on every page view. `cursor` only remembers where the last question was
 * answered, so that questions in rising order cost nothing to find; the answers don't depend on it.
 */
export interface Steps {
  readonly at: Float64Array;
  readonly level: Float64Array;
  size: number;
  cursor: number;
}

export const createSteps = (capacity: number): Steps => ({
  at: new Float64Array(capacity),
  level: new Float64Array(capacity),
  size: 0,
  cursor: 0,
});

/** From `at`, which is not before the last step, the number is `level`. Steps that change nothing are not kept. */
export function appendStep(steps: Steps, at: Instant, level: number): void {
  if (steps.size > 0 && steps.at[steps.size - 1] === at) steps.size -= 1;
  const last = steps.size > 0 ? steps.level[steps.size - 1] : 0;
  if (last === level) return;
  steps.at[steps.size] = at;
  steps.level[steps.size] = level;
  steps.size += 1;
}

/** The number is `level` in `[from, until)`, which begins at or after the last step, and 0 from then on. Needs room for two steps. */
export function appendRange(steps: Steps, from: Instant, until: Instant, level: number): void {
  if (!(from < until)) return;
  appendStep(steps, from, level);
  appendStep(steps, until, 0);
}

/** Which step is in force at the instant; -1 before the first. */
function seek(steps: Steps, instant: Instant): number {
  let index = steps.cursor;
  if (index >= steps.size || steps.at[index]! > instant) index = 0;
  if (steps.size === 0 || steps.at[0]! > instant) return -1;
  while (index + 1 < steps.size && steps.at[index + 1]! <= instant) index += 1;
  steps.cursor = index;
  return index;
}

/** The least the number is in `[from, until)`. */
export function leastBetween(steps: Steps, from: Instant, until: Instant): number {
  let index = seek(steps, from);
  if (index < 0) return 0;
  let least = steps.level[index]!;
  for (index += 1; index < steps.size && steps.at[index]! < until; index += 1) least = Math.min(least, steps.level[index]!);
  return least;
}

/** The most the number is in `[from, until)`. */
export function mostBetween(steps: Steps, from: Instant, until: Instant): number {
  let index = seek(steps, from);
  let most = index < 0 ? 0 : steps.level[index]!;
  for (index += 1; index < steps.size && steps.at[index]! < until; index += 1) most = Math.max(most, steps.level[index]!);
  return most;
}

/** The number at one instant. */
export function levelAt(steps: Steps, instant: Instant): number {
  const index = seek(steps, instant);
  return index < 0 ? 0 : steps.level[index]!;
}
