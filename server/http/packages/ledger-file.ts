import type { z } from 'zod';
import type { FileView } from '../../../contract/clients.ts';
import { harmlessCell } from '../../../core/import/harmless-cell.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { type ExportedEntry, listEntriesToExport } from '../../db/packages/list-entries.ts';
import { writeTable } from '../../files/write-table.ts';
import type { HttpContext } from '../http-context.ts';

const COLUMNS = [
  'date',
  'time',
  'client',
  'email',
  'package',
  'kind',
  'amount',
  'balance',
  'reason',
  'by',
  'session',
  'sessionDate',
] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function clock(timeZone: string, instant: Instant): { readonly date: string; readonly time: string } {
  const { date, minute } = instantToWall(timeZone, instant);
  return { date, time: `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` };
}

/** Numbers stay numbers; of words no spreadsheet finds anything to run. */
function cells(entry: ExportedEntry, timeZone: string): readonly string[] {
  const at = clock(timeZone, entry.at);
  const session = entry.startsAt === null ? undefined : clock(timeZone, entry.startsAt);
  return [
    at.date,
    at.time,
    harmlessCell(entry.clientName),
    harmlessCell(entry.clientEmail),
    harmlessCell(entry.packageName),
    sentence(`package_file:kind.${entry.kind === 'expire' && entry.amount > 0 ? 'back' : entry.kind}`),
    String(entry.amount),
    String(entry.balance),
    harmlessCell(entry.reason),
    harmlessCell(entry.byName ?? sentence(`package_file:by.${entry.by}`)),
    harmlessCell(entry.serviceName ?? ''),
    session ? `${session.date} ${session.time}` : '',
  ];
}

/** The ledger of all packages of a practice, of one client's, or of one, as a table that every spreadsheet reads. Times are the coach's. */
export async function ledgerFile(
  { database, action }: HttpContext,
  coach: CoachRow,
  of: { readonly clientId?: string | undefined; readonly packageId?: string | undefined },
): Promise<z.input<typeof FileView>> {
  const entries = await listEntriesToExport(database, { coachId: coach.id, clientId: of.clientId, packageId: of.packageId });
  const bytes = writeTable(
    COLUMNS.map((column) => sentence(`package_file:heading.${column}`)),
    entries.map((entry) => cells(entry, coach.timeZone)),
  );
  const { date } = instantToWall(coach.timeZone, action.clock.now());
  return { filename: `packages-${date}.csv`, contentType: 'text/csv; charset=utf-8', base64: Buffer.from(bytes).toString('base64') };
}
