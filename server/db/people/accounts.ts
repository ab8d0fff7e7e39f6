import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { containing } from '../wire/containing.ts';

type Role = 'owner' | 'coach' | 'client';

/** What decides what somebody may become. Who asks for it has to be an owner, or Perennial itself: actions see to that. */
export interface AccountRow {
  readonly id: string;
  readonly role: Role;
  readonly hasPractice: boolean;
  readonly disabled: boolean;
  readonly coachId: string | null;
  readonly twoFactorEnabled: boolean;
}

async function account(tx: Tx, column: 'id' | 'email', value: string): Promise<AccountRow | undefined> {
  const user = await tx
    .selectFrom('users')
    .select(['id', 'role', 'disabledAt', 'twoFactorEnabled'])
    .where(column, '=', value)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!user) return undefined;
  const coach = await tx.selectFrom('coaches').select('id').where('userId', '=', user.id).executeTakeFirst();
  const { id, role, disabledAt, twoFactorEnabled } = user;
  return { id, role, twoFactorEnabled, disabled: disabledAt !== null, coachId: coach?.id ?? null, hasPractice: coach !== undefined };
}

/** Takes the account's lock until the end of the transaction. */
export const lockAccount = (tx: Tx, userId: string) => account(tx, 'id', userId);
export const lockAccountByEmail = (tx: Tx, email: string) => account(tx, 'email', email);

/** Every owner who can come in. Whoever else would take one of them away waits: two can't each count on the other. */
export async function lockOwners(tx: Tx): Promise<readonly string[]> {
  const owners = await tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return owners.map((owner) => owner.id);
}

export const updateAccount = (tx: Tx, userId: string, { role, disabledAt }: { readonly role: Role; readonly disabledAt: Date | null }) =>
  tx.updateTable('users').set({ role, disabledAt }).where('id', '=', userId).execute();

export const raiseAccount = (tx: Tx, userId: string, { role, name }: { readonly role: Role; readonly name: string }) =>
  tx.updateTable('users').set({ role, name, emailVerified: true }).where('id', '=', userId).execute();

/** From now on this is the password, whether there was one before or not. */
export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  const known = await tx
    .updateTable('accounts')
    .set({ password: passwordHash })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .returning('id')
    .executeTakeFirst();
  if (known) return;
  await tx
    .insertInto('accounts')
    .values({ id: userId, userId, accountId: userId, providerId: 'credential', password: passwordHash })
    .execute();
}

/** Takes the second step off, with its secret and its backup codes. */
export async function deleteSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('twoFactors').where('userId', '=', userId).execute();
  await tx.updateTable('users').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
}

export const deleteSessionsOf = (tx: Tx, userId: string) => tx.deleteFrom('sessions').where('userId', '=', userId).execute();

/** Every browser but the one whose session this is; how many. */
export async function deleteOtherSessions(tx: Tx, userId: string, ownToken: string): Promise<number> {
  const gone = await tx.deleteFrom('sessions').where('userId', '=', userId).where('token', '<>', ownToken).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Written every ten minutes at most: nobody needs it to the minute. */
export const updateLastSeen = (tx: Tx, userId: string, now: Instant) =>
  tx
    .updateTable('users')
    .set({ lastSeenAt: new Date(now) })
    .where('id', '=', userId)
    .execute();

/** May a session begin for this person? Asked by the sign-in library before each. */
export async function isShutOut(db: Database, userId: string): Promise<boolean> {
  const shutOut = db.selectFrom('users').select('id').where('id', '=', userId).where('disabledAt', 'is not', null);
  return (await shutOut.executeTakeFirst()) !== undefined;
}

/** For a mail to the person: not to somebody who is shut out. */
export const findMailRecipient = (db: Database, userId: string) =>
  db.selectFrom('users').select(['name', 'email']).where('id', '=', userId).where('disabledAt', 'is', null).executeTakeFirst();

interface UserFilter {
  readonly role: 'team' | 'client' | undefined;
  /** Part of a name or an address; '' for all. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

const people = (db: Database) => db.selectFrom('users').leftJoin('coaches', 'coaches.userId', 'users.id');

const COLUMNS = [
  'users.id',
  'users.name',
  'users.email',
  'users.role',
  'users.twoFactorEnabled',
  'users.disabledAt',
  'users.createdAt',
  'users.lastSeenAt',
  'coaches.id as coachId',
  'coaches.slug as coachSlug',
  'coaches.name as coachName',
] as const;

/** Everybody with an account, owners first. For owners only: routes see to that. */
export async function listUsers(db: Database, { role, search, offset, limit }: UserFilter) {
  let asked = people(db);
  if (role === 'team') asked = asked.where('users.role', 'in', ['owner', 'coach']);
  if (role === 'client') asked = asked.where('users.role', '=', 'client');
  if (search !== '') {
    const like = containing(search);
    asked = asked.where((eb) =>
      eb.or([eb('users.name', 'ilike', like), eb('users.email', 'ilike', like), eb('coaches.name', 'ilike', like)]),
    );
  }
  const [users, counted] = await Promise.all([
    asked
      .select(COLUMNS)
      .orderBy(sql`array_position(array['owner', 'coach', 'client'], users.role)`)
      .orderBy(sql`lower(users.name)`)
      .orderBy('users.id')
      .offset(offset)
      .limit(limit)
      .execute(),
    asked.select((eb) => eb.fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow(),
  ]);
  return { users, total: Number(counted.count) };
}

export type UserRow = Awaited<ReturnType<typeof listUsers>>['users'][number];

export const loadUser = (db: Database, userId: string): Promise<UserRow | undefined> =>
  people(db).select(COLUMNS).where('users.id', '=', userId).executeTakeFirst();
