import { guessColumns } from '../../../core/clients/import/guess-columns.ts';
import type { ImportColumns } from '../../../core/clients/import/import-field.ts';
import { type ImportPlan, planImport } from '../../../core/clients/import/plan-import.ts';
import { readImport } from '../../../core/clients/import/read-import.ts';
import type { FileLine } from '../../../core/clients/import/read-import-line.ts';
import { loadKnownByAddress } from '../../db/clients/files/load-known-by-address.ts';
import type { Database } from '../../db/database.ts';

/** A file that was read as a table, and how it is to be taken. */
export interface ImportFile {
  readonly coachId: string;
  readonly headings: readonly string[];
  readonly lines: readonly FileLine[];
  /** Left out: as the headings say. */
  readonly columns: ImportColumns | undefined;
  readonly onKnown: 'skip' | 'update';
}

/** A column that the file doesn't have holds nothing. */
const within = (columns: ImportColumns, width: number): ImportColumns =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column < width));

/** What an import of this file would do as the clients are now. The preview shows it, the import does it. */
export async function planFile(db: Database, file: ImportFile): Promise<{ readonly columns: ImportColumns; readonly plan: ImportPlan }> {
  const columns = within(file.columns ?? guessColumns(file.headings), file.headings.length);
  const lines = readImport(file.headings, file.lines, columns);
  const addresses = lines.flatMap(({ client }) => client?.email ?? []);
  const known = await loadKnownByAddress(db, file.coachId, addresses);
  return { columns, plan: planImport(lines, known, file.onKnown) };
}
