import type { Plan, Problem } from '../problem.ts';

/** The classes there are, the first first. */
export const classesOf = (problem: Problem): readonly number[] =>
  [...new Set(problem.clients.map(({ priority }) => priority))].sort((a, b) => a - b);

/** What each class costs in the plan, in sixtieths, in the order of `classesOf`. */
export function classCosts(problem: Problem, plan: Plan): readonly number[] {
  const classes = classesOf(problem);
  const costs = classes.map(() => 0);
  for (const [index, { priority }] of problem.clients.entries()) costs[classes.indexOf(priority)]! += plan[index]!.cost;
  return costs;
}

/** Whether the first costs are less, the first class deciding. */
export function isCheaper(one: readonly number[], other: readonly number[]): boolean {
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return one[index]! < other[index]!;
  return false;
}
