import type { z } from 'zod';
import type { ClientImportReport } from '../../../contract/clients.ts';
import type { ImportField } from '../../../core/clients/import/import-field.ts';
import type { PlannedLine } from '../../../core/clients/import/plan-import.ts';
import { sentence } from '../../../locales/sentence.ts';
import { type Imported, importClients } from '../../actions/clients/import-clients.ts';
import { planFile } from '../../actions/clients/plan-file.ts';
import type { Table } from '../../files/read-table.ts';
import { api } from '../api.ts';
import { valueOf } from '../problem.ts';
import { clientTableFile } from './clients/client-table-file.ts';
import { fileToImport } from './import/file-to-import.ts';
import { importReport } from './import/import-report.ts';
import { tableOf } from './import/table-of.ts';
import { wrongFirst } from './import/wrong-first.ts';
import { practice } from './practice.ts';

const report = (table: Table, { columns, plan }: Imported, lines: readonly PlannedLine[]): z.input<typeof ClientImportReport> =>
  importReport(table, { columns, counts: plan.counts, lines, say: ({ code, value }) => sentence(`import:${code}`, { value }) });

/** Clients out of a file and into one. */
export const clientImport = {
  previewImport: api.clients.previewImport.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    const table = tableOf(input);
    const planned = await planFile(context.database, fileToImport<ImportField>(table, input));
    return report(table, planned, wrongFirst(planned.plan.lines));
  }),

  import: api.clients.import.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    const table = tableOf(input);
    const file = { ...fileToImport<ImportField>(table, input), onWrong: input.onWrong };
    const imported = valueOf(await importClients(context.action, context.actor, file));
    return report(table, imported, imported.plan.lines);
  }),

  export: api.clients.export.handler(async ({ input, context }) => clientTableFile(context, await practice(context, input.coachId))),
};
