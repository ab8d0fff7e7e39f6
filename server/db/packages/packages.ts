import type { Selectable } from 'kysely';
import type { PackageStanding } from '../../../core/packages/package-standing.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { PackagesTable } from '../tables/package-tables.ts';
import type { Tx } from '../transaction.ts';

export type PackageRow = Selectable<PackagesTable>;

interface Whose {
  readonly coachId: string;
  readonly clientId: string;
}

/** More than anybody ever has with one coach. */
const MOST = 1000;

const STANDING = ['id', 'name', 'balance', 'durationMinutes', 'serviceIds', 'expiresAt', 'expiredAt', 'closedAt', 'createdAt'] as const;

/** All packages of a client, also those that are used up, expired or closed. Under the coach's lock they stay as they are. */
export const listPackageStandings = (db: Database, { coachId, clientId }: Whose): Promise<readonly PackageStanding[]> =>
  db
    .selectFrom('packages')
    .select(STANDING)
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .orderBy('createdAt')
    .limit(MOST)
    .execute();

/** By id, only among the coach's own. */
export const findPackage = (db: Database, coachId: string, packageId: string): Promise<PackageRow | undefined> =>
  db.selectFrom('packages').selectAll().where('coachId', '=', coachId).where('id', '=', packageId).executeTakeFirst();

/** The same, and nobody else changes it before the end of the transaction. */
export const lockPackage = (tx: Tx, coachId: string, packageId: string): Promise<PackageRow | undefined> =>
  tx.selectFrom('packages').selectAll().where('coachId', '=', coachId).where('id', '=', packageId).forNoKeyUpdate().executeTakeFirst();

/** Opens a package that had expired again, until another day. What was written off of it stays so. */
export const reopenExpiredPackage = (tx: Tx, packageId: string, until: Pick<PackageRow, 'expiresOn' | 'expiresAt'>) =>
  tx
    .updateTable('packages')
    .set((eb) => ({
      expiresOn: until.expiresOn,
      expiresAt: toDate(until.expiresAt),
      expiredAt: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', packageId)
    .execute();

/** Notes when what was left of a package was written off. The ledger's entry is another step of the same transaction. */
export const notePackageExpired = (tx: Tx, packageId: string, at: Instant) =>
  tx
    .updateTable('packages')
    .set((eb) => ({ expiredAt: new Date(at), version: eb('version', '+', 1) }))
    .where('id', '=', packageId)
    .execute();

const toDate = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant));
