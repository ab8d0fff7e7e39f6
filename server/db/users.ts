import { sql } from 'kysely';
import type { Instant } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

/** Any number, as long as every process takes the same. */
const SETUP_LOCK = 740_211_094;

/** Whoever else is setting up waits until the end of the transaction. */
export const lockSetup = (tx: Tx) => sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(tx);

export async function hasOwner(db: Database): Promise<boolean> {
  return (await db.selectFrom('users').select('id').where('role', '=', 'owner').limit(1).executeTakeFirst()) !== undefined;
}

export interface NewUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'coach' | 'client';
}

/** Somebody who can sign in by password. `email_verified` is vouched for by the caller. */
export async function insertUser(tx: Tx, user: NewUser, passwordHash: string): Promise<void> {
  await tx
    .insertInto('users')
    .values({ ...user, emailVerified: true })
    .execute();
  await tx
    .insertInto('accounts')
    .values({ id: user.id, userId: user.id, accountId: user.id, providerId: 'credential', password: passwordHash })
    .execute();
}

export const renameUser = (tx: Tx, userId: string, name: string) =>
  tx.updateTable('users').set({ name }).where('id', '=', userId).execute();

/** With their passwords and sessions. What the log says they did stays, under an id that is nobody's. */
export const deleteUser = (tx: Tx, userId: string) => tx.deleteFrom('users').where('id', '=', userId).returning('email').executeTakeFirst();

export const findUserByEmail = (db: Database, email: string) =>
  db.selectFrom('users').select(['id', 'name', 'email', 'disabledAt']).where('email', '=', email).executeTakeFirst();

/** True of an owner who has yet to set up the second step that this installation asks of owners. */
const needsTotp = sql<boolean>`users.role = 'owner' and not users.two_factor_enabled and exists (
  select from installation where key = 'settings' and value->>'ownersNeedSecondFactor' = 'true')`;

/** Who holds this session, and which coach they are: one query a request. Nobody who is shut out. */
export const loadSessionUser = (db: Database, token: string, now: Instant) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .leftJoin('coaches', 'coaches.userId', 'users.id')
    .select(['users.id as userId', 'users.role', 'coaches.id as coachId', 'users.lastSeenAt', needsTotp.as('needsTotp')])
    .where('sessions.token', '=', token)
    .where('users.disabledAt', 'is', null)
    .where(sql.ref<Date>('sessions.expiresAt'), '>', new Date(now))
    .executeTakeFirst();

/** What the person sees about themselves. */
export const loadUserWithCoach = (db: Database, userId: string) =>
  db
    .selectFrom('users')
    .leftJoin('coaches', 'coaches.userId', 'users.id')
    .select([
      'users.id',
      'users.name',
      'users.email',
      'users.role',
      'users.twoFactorEnabled',
      'coaches.id as coachId',
      'coaches.slug',
      'coaches.name as coachName',
      'coaches.timeZone',
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst();
