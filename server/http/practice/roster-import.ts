import type { z } from 'zod';
import type { RosterImportReport } from '../../../contract/cycles/regulars.ts';
import type { PlannedRegularLine } from '../../../core/cycles/roster/import/plan-roster-import.ts';
import type { RosterField } from '../../../core/cycles/roster/roster-field.ts';
import { sentence } from '../../../locales/sentence.ts';
import { importRoster } from '../../actions/regulars/import-roster.ts';
import { type PlannedRoster, planRosterFile } from '../../actions/regulars/plan-roster-file.ts';
import type { Table } from '../../files/read-table.ts';
import { api } from '../api.ts';
import { valueOf } from '../problem.ts';
import { fileToImport } from './import/file-to-import.ts';
import { importReport } from './import/import-report.ts';
import { tableOf } from './import/table-of.ts';
import { wrongFirst } from './import/wrong-first.ts';
import { practice } from './practice.ts';
import { rosterTableFile } from './regulars/roster-table-file.ts';

const report = (table: Table, { columns, plan }: PlannedRoster, lines: readonly PlannedRegularLine[]): z.input<typeof RosterImportReport> =>
  importReport(table, { columns, counts: plan.counts, lines, say: ({ code, value }) => sentence(`import:${code}`, { value }) });

/** The roster out of a file and into one. */
export const rosterImport = {
  previewImport: api.regulars.previewImport.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    const table = tableOf(input);
    const planned = await planRosterFile(context.database, context.actor, fileToImport<RosterField>(table, input));
    return report(table, planned, wrongFirst(planned.plan.lines));
  }),

  import: api.regulars.import.handler(async ({ input, context }) => {
    await practice(context, input.coachId);
    const table = tableOf(input);
    const file = { ...fileToImport<RosterField>(table, input), onWrong: input.onWrong };
    const imported = valueOf(await importRoster(context.action, context.actor, file));
    return report(table, imported, imported.plan.lines);
  }),

  export: api.regulars.export.handler(async ({ input, context }) => rosterTableFile(context, await practice(context, input.coachId))),
};
