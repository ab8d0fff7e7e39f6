import type { Selectable } from 'kysely';
import type { PackageStanding } from '../../../core/packages/package-standing.ts';
import type { Price } from '../../../core/services/price.ts';
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

export type NewPackageRow = Omit<
  PackageRow,
  'priceMinor' | 'currency' | 'balance' | 'granted' | 'entryCount' | 'datedAt' | 'expiredAt' | 'closedAt' | 'version'
> & { readonly price: Price | null };

/** As it was agreed; null where nothing is said about it. */
export const priceOf = ({ priceMinor, currency }: Pick<PackageRow, 'priceMinor' | 'currency'>): Price | null =>
  priceMinor === null || currency === null ? null : { minor: Number(priceMinor), currency };

const priceColumns = (price: Price | null) => ({
  priceMinor: price === null ? null : BigInt(price.minor),
  currency: price?.currency ?? null,
});

/** Empty, until its ledger has an entry. */
export const insertPackage = (tx: Tx, { price, ...row }: NewPackageRow): Promise<PackageRow> =>
  tx
    .insertInto('packages')
    .values({
      ...row,
      ...priceColumns(price),
      expiresAt: toDate(row.expiresAt),
      datedAt: null,
      expiredAt: null,
      closedAt: null,
      createdAt: new Date(row.createdAt),
    })
    .returningAll()
    .executeTakeFirstOrThrow();

export interface PackageChange extends Pick<
  PackageRow,
  'name' | 'durationMinutes' | 'serviceIds' | 'note' | 'expiresOn' | 'expiresAt' | 'expiredAt'
> {
  readonly price: Price | null;
  /** Now, where the last day is another one. */
  readonly datedAt?: Instant;
}

/** Writes its terms and counts it as changed. What an earlier or later last day does to credits is the ledger's. */
export const updatePackage = (tx: Tx, packageId: string, { price, datedAt, ...change }: PackageChange) =>
  tx
    .updateTable('packages')
    .set((eb) => ({
      ...change,
      ...priceColumns(price),
      expiresAt: toDate(change.expiresAt),
      expiredAt: toDate(change.expiredAt),
      ...(datedAt !== undefined && { datedAt: new Date(datedAt) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', packageId)
    .execute();

/** Counts a package as changed although only its ledger was. */
export const touchPackage = (tx: Tx, packageId: string) =>
  tx
    .updateTable('packages')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', packageId)
    .execute();

/** Closes it at that instant; null: it is open again, as far as its last day lets it. Its ledger stays as it is. */
export const setPackageClosed = (tx: Tx, packageId: string, closedAt: Instant | null) =>
  tx
    .updateTable('packages')
    .set((eb) => ({ closedAt: toDate(closedAt), version: eb('version', '+', 1) }))
    .where('id', '=', packageId)
    .execute();

/** Opens a package that had expired again, until another day. What was written off of it stays so. */
export const reopenExpiredPackage = (tx: Tx, packageId: string, until: Pick<PackageRow, 'expiresOn' | 'expiresAt'>, now: Instant) =>
  tx
    .updateTable('packages')
    .set((eb) => ({
      expiresOn: until.expiresOn,
      expiresAt: toDate(until.expiresAt),
      datedAt: new Date(now),
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
