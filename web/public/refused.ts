import type { Problem } from '../../contract/problem.ts';

/** The server said no; `data` is what it said, as `problemOf` reads it. */
export class Refused extends Error {
  readonly data: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.data = problem;
  }
}
