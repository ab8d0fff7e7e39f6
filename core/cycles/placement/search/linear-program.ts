/** Minimise `cost · x` with every `x` between 0 and 1 and every row between its bounds. Rows are packed: row `i` is `starts[i]` until `starts[i + 1]`. */
export interface LinearProgram {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly starts: readonly number[];
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

export interface SolveOptions {
  /** Whether every `x` is 0 or 1. */
  readonly whole: boolean;
  /** All sums that can come up lie at least so far apart: what is nearer than that to the bound is optimal. */
  readonly step: number;
  readonly seconds: number;
  /** A solution to begin with. */
  readonly start?: Float64Array;
}

export interface Solved {
  readonly status: 'optimal' | 'stopped' | 'infeasible';
  /** The best solution found; null where none was. */
  readonly values: Float64Array | null;
  /** No solution costs less. */
  readonly bound: number;
  /** What one more of each row's upper bound would save; only without `whole`. */
  readonly prices: Float64Array | null;
}

/** Solves a linear or a 0-1 program. Handed in, because core brings no solver. */
export type Solve = (program: LinearProgram, options: SolveOptions) => Solved;
