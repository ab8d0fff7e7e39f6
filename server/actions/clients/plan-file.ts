import { guessColumns } from '../../../core/clients/import/guess-columns.ts';
import type { ImportColumns, ImportField } from '../../../core/clients/import/import-field.ts';
import { type ImportPlan, planImport } from '../../../core/clients/import/plan-import.ts';
import { readImport } from '../../../core/clients/import/read-import.ts';
import { columnsWithin } from '../../../core/import/columns-within.ts';
import type { FileToImport } from '../../../core/import/file-to-import.ts';
import { loadKnownByAddress } from '../../db/clients/files/load-known-by-address.ts';
import type { Database } from '../../db/database.ts';

/** What an import of this file would do as the clients are now. The preview shows it, the import does it. */
export async function planFile(
  db: Database,
  file: FileToImport<ImportField>,
): Promise<{ readonly columns: ImportColumns; readonly plan: ImportPlan }> {
  const columns = columnsWithin(file.columns ?? guessColumns(file.headings), file.headings.length);
  const lines = readImport(file.headings, file.lines, columns);
  const addresses = lines.flatMap(({ client }) => client?.email ?? []);
  const known = await loadKnownByAddress(db, file.coachId, addresses);
  return { columns, plan: planImport(lines, known, file.onKnown) };
}
