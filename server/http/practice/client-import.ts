import type { z } from 'zod';
import type { ClientImportInput } from '../../../contract/clients.ts';
import type { PlannedLine } from '../../../core/clients/import/plan-import.ts';
import { importClients } from '../../actions/clients/import-clients.ts';
import { planFile } from '../../actions/clients/plan-file.ts';
import { readTable, type Table } from '../../files/read-table.ts';
import { api } from '../api.ts';
import { valueOf } from '../problem.ts';
import { clientTableFile } from './clients/client-table-file.ts';
import { importReport } from './clients/import-report.ts';
import { practice } from './practice.ts';

/** As many lines as anybody looks through before they decide. */
const MOST_SHOWN = 500;

const wrongFirst = (lines: readonly PlannedLine[]): readonly PlannedLine[] => {
  const isWrong = ({ outcome }: PlannedLine) => outcome === 'wrong';
  return [...lines.filter(isWrong), ...lines.filter((line) => !isWrong(line))].slice(0, MOST_SHOWN);
};

const tableOf = (input: z.output<typeof ClientImportInput>): Table => valueOf(readTable(Buffer.from(input.fileBase64, 'base64')));

const fileOf = ({ headings, lines }: Table, { coachId, columns, onKnown }: z.output<typeof ClientImportInput>) => ({
  coachId,
  headings,
  lines,
  columns,
  onKnown,
});

/** Clients out of a file and into one. */
export const clientImport = {
  previewImport: api.clients.previewImport.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    const table = tableOf(input);
    const planned = await planFile(context.database, fileOf(table, input));
    return importReport(table, planned, wrongFirst(planned.plan.lines));
  }),

  import: api.clients.import.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    const table = tableOf(input);
    const imported = valueOf(await importClients(context.action, context.actor, { ...fileOf(table, input), onWrong: input.onWrong }));
    return importReport(table, imported, imported.plan.lines);
  }),

  export: api.clients.export.handler(async ({ input, context }) => clientTableFile(context, await practice(context, input.coachId))),
};
