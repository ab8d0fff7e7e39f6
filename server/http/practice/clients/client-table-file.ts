import type { z } from 'zod';
import type { FileView } from '../../../../contract/clients.ts';
import { CLIENT_FIELDS } from '../../../../core/clients/client-fields.ts';
import { exportCells } from '../../../../core/clients/import/export-cells.ts';
import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import { sentence } from '../../../../locales/sentence.ts';
import { listClientsToExport } from '../../../db/clients/files/list-clients-to-export.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { writeTable } from '../../../files/write-table.ts';
import type { HttpContext } from '../../http-context.ts';

/** All clients of a practice as a table that our own import and every spreadsheet read. */
export async function clientTableFile({ database, action }: HttpContext, coach: CoachRow): Promise<z.input<typeof FileView>> {
  const clients = await listClientsToExport(database, coach.id);
  const words = { yes: sentence('import:yes'), no: sentence('import:no') };
  const bytes = writeTable(
    CLIENT_FIELDS.map((field) => sentence(`import:heading.${field}`)),
    clients.map((client) => exportCells(client, words)),
  );
  const { date } = instantToWall(coach.timeZone, action.clock.now());
  return { filename: `clients-${date}.csv`, contentType: 'text/csv; charset=utf-8', base64: Buffer.from(bytes).toString('base64') };
}
