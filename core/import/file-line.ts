/** One record of a table. */
export interface FileLine {
  /** Of the file, the heading being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
