import { guessRosterColumns } from '../../../core/cycles/roster/import/guess-roster-columns.ts';
import { planRosterImport, type RosterImportPlan } from '../../../core/cycles/roster/import/plan-roster-import.ts';
import { readRoster } from '../../../core/cycles/roster/import/read-roster.ts';
import type { RosterField } from '../../../core/cycles/roster/roster-field.ts';
import type { Columns } from '../../../core/import/columns.ts';
import { columnsWithin } from '../../../core/import/columns-within.ts';
import type { FileToImport } from '../../../core/import/file-to-import.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { loadKnownByAddress } from '../../db/clients/files/load-known-by-address.ts';
import { findRegularsOf } from '../../db/cycles/regulars.ts';
import type { Database } from '../../db/database.ts';
import { listServices } from '../../db/services.ts';

export interface PlannedRoster {
  readonly columns: Columns<RosterField>;
  readonly plan: RosterImportPlan;
}

/** What an import of this roster would do as things are now. The preview shows it, the import does it. */
export async function planRosterFile(db: Database, actor: Actor, file: FileToImport<RosterField>): Promise<PlannedRoster> {
  const { coachId, headings, onKnown } = file;
  const columns = columnsWithin(file.columns ?? guessRosterColumns(headings), headings.length);
  const lines = readRoster(headings, file.lines, columns);
  const clients = await loadKnownByAddress(
    db,
    coachId,
    lines.flatMap(({ said }) => said?.person.email ?? []),
  );
  const ids = [...new Set([...clients.values()].map(({ id }) => id))];
  const regulars = new Map((await findRegularsOf(db, coachId, ids)).map((regular) => [regular.clientId, regular]));
  const known = new Map([...clients].map(([address, { id }]) => [address, { clientId: id, regular: regulars.get(id) ?? null }]));
  const services = await listServices(db, actor, coachId);
  return { columns, plan: planRosterImport(lines, { known, services, onKnown }) };
}
