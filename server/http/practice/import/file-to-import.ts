import type { Columns } from '../../../../core/import/columns.ts';
import type { FileToImport } from '../../../../core/import/file-to-import.ts';
import type { Table } from '../../../files/read-table.ts';

interface Wishes<F extends string> {
  readonly coachId: string;
  readonly columns?: Columns<F> | undefined;
  readonly onKnown: 'skip' | 'update';
}

/** A table, and how it is to be taken. */
export const fileToImport = <F extends string>({ headings, lines }: Table, { coachId, columns, onKnown }: Wishes<F>): FileToImport<F> => ({
  coachId,
  headings,
  lines,
  columns,
  onKnown,
});
