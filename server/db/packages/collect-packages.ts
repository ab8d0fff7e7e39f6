import type { Database } from '../database.ts';

/** Packages of somebody, each with its ledger. */
export async function collectPackages(db: Database, coachId: string, clientIds: readonly string[]) {
  const packages = await db
    .selectFrom('packages')
    .select([
      'id',
      'name',
      'durationMinutes',
      'serviceIds',
      'startsOn',
      'expiresOn',
      'priceMinor',
      'currency',
      'note',
      'balance',
      'granted',
      'expiredAt',
      'closedAt',
      'createdAt',
    ])
    .where('coachId', '=', coachId)
    .where('clientId', 'in', clientIds)
    .orderBy('createdAt')
    .execute();
  const ids = packages.map(({ id }) => id);
  const entries = ids.length === 0 ? [] : await entriesOf(db, ids);
  return packages.map((one) => ({
    ...one,
    entries: entries.filter(({ packageId }) => packageId === one.id).map(({ packageId: _, ...entry }) => entry),
  }));
}

const entriesOf = (db: Database, ids: readonly string[]) =>
  db
    .selectFrom('creditEntries')
    .select(['packageId', 'position', 'kind', 'amount', 'balance', 'bookingId', 'reason', 'by', 'at'])
    .where('packageId', 'in', ids)
    .orderBy('packageId')
    .orderBy('position')
    .execute();
