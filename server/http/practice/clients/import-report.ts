import type { z } from 'zod';
import type { ClientImportReport } from '../../../../contract/clients.ts';
import type { ImportColumns } from '../../../../core/clients/import/import-field.ts';
import type { ImportPlan, PlannedLine } from '../../../../core/clients/import/plan-import.ts';
import { sentence } from '../../../../locales/sentence.ts';
import type { Table } from '../../../files/read-table.ts';

type Report = z.input<typeof ClientImportReport>;

const lineOf = ({ problems, ...line }: PlannedLine): Report['lines'][number] => ({
  ...line,
  problems: problems.map(({ code, value }) => sentence(`import:${code}`, { value })),
});

/** What a file was read as, and what became or would become of each of its lines. */
export const importReport = (
  { encoding, separator, headings }: Table,
  { columns, plan }: { readonly columns: ImportColumns; readonly plan: ImportPlan },
  lines: readonly PlannedLine[],
): Report => ({ encoding, separator, headings: [...headings], columns, counts: plan.counts, lines: lines.map(lineOf) });
