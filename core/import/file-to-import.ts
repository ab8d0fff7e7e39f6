import type { Columns } from './columns.ts';
import type { FileLine } from './file-line.ts';

/** A file that was read as a table, and how it is to be taken. */
export interface FileToImport<F extends string> {
  readonly coachId: string;
  readonly headings: readonly string[];
  readonly lines: readonly FileLine[];
  /** Undefined: as the headings say. */
  readonly columns: Columns<F> | undefined;
  readonly onKnown: 'skip' | 'update';
}
