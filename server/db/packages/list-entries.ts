import { sql } from 'kysely';
import type { Database } from '../database.ts';

const select = (db: Database) =>
  db
    .selectFrom('creditEntries as entry')
    .leftJoin('users', 'users.id', 'entry.userId')
    .leftJoin('bookings', 'bookings.id', 'entry.bookingId')
    .leftJoin('services', 'services.id', 'bookings.serviceId')
    .select([
      'entry.id',
      'entry.packageId',
      'entry.kind',
      'entry.amount',
      'entry.balance',
      'entry.reason',
      'entry.by',
      'entry.at',
      'entry.bookingId',
      // Whoever runs the practice has a name here; clients are known by theirs elsewhere.
      sql<string | null>`case when entry.by = 'coach' then users.name end`.as('byName'),
      'services.name as serviceName',
      'bookings.startsAt',
      'bookings.endsAt',
      'bookings.clientTimeZone',
    ]);

/** A line of a ledger with the names around it. */
export type EntryDetails = Awaited<ReturnType<typeof listEntries>>[number];

/** The ledger of a package, newest first. */
export const listEntries = (db: Database, packageId: string) =>
  select(db).where('entry.packageId', '=', packageId).orderBy('entry.position', 'desc').limit(5000).execute();

interface ToExport {
  readonly coachId: string;
  readonly clientId?: string | undefined;
  readonly packageId?: string | undefined;
}

/** More lines than a spreadsheet takes are of no use. */
const MOST_EXPORTED = 200_000;

/** All ledgers of a practice, those of one client, or one, each from its first line on. */
export function listEntriesToExport(db: Database, { coachId, clientId, packageId }: ToExport) {
  let query = select(db)
    .innerJoin('packages', 'packages.id', 'entry.packageId')
    .innerJoin('clients', 'clients.id', 'packages.clientId')
    .select(['packages.name as packageName', 'clients.name as clientName', 'clients.email as clientEmail'])
    .where('entry.coachId', '=', coachId);
  if (packageId !== undefined) query = query.where('entry.packageId', '=', packageId);
  if (clientId !== undefined)
    query = query.where(
      sql<boolean>`clients.id = (select coalesce(found.merged_into, found.id) from clients found where found.id = ${clientId})`,
    );
  return query
    .orderBy(sql`lower(clients.name)`)
    .orderBy('packages.createdAt')
    .orderBy('packages.id')
    .orderBy('entry.position')
    .limit(MOST_EXPORTED)
    .execute();
}

export type ExportedEntry = Awaited<ReturnType<typeof listEntriesToExport>>[number];
