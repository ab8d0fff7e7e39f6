import type { LinearProgram } from './linear-program.ts';

/** A linear program that grows. */
export interface ProgramRows extends LinearProgram {
  readonly cost: number[];
  readonly lower: number[];
  readonly upper: number[];
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
}

export const createProgramRows = (): ProgramRows => ({ cost: [], lower: [], upper: [], starts: [0], indices: [], values: [] });

/** Closes the row that was begun by pushing to `indices` and `values`. */
export function closeRow(rows: ProgramRows, lower: number, upper: number): void {
  rows.lower.push(lower);
  rows.upper.push(upper);
  rows.starts.push(rows.indices.length);
}

export function pushTerm(rows: ProgramRows, column: number, value: number): void {
  rows.indices.push(column);
  rows.values.push(value);
}
