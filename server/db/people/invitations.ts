import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

interface NewInvitation {
  readonly id: string;
  readonly hash: Buffer;
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'coach';
  readonly invitedBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** In the place of an open one to the same address, whose link is of no use from then on. */
export function replaceInvitation(tx: Tx, { createdAt, expiresAt, ...rest }: NewInvitation) {
  const row = { ...rest, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
  return tx
    .insertInto('invitations')
    .values({ ...row, acceptedAt: null })
    .onConflict((conflict) => conflict.column('email').where('acceptedAt', 'is', null).doUpdateSet(row))
    .execute();
}

const known = (db: Database) => db.selectFrom('invitations').innerJoin('users', 'users.id', 'invitations.invitedBy');

const COLUMNS = [
  'invitations.id',
  'invitations.email',
  'invitations.name',
  'invitations.role',
  'invitations.createdAt',
  'invitations.expiresAt',
  'invitations.acceptedAt',
  'users.name as invitedBy',
] as const;

/** Those that nobody has accepted yet, newest first. For owners only: routes see to that. */
export const listInvitations = (db: Database) =>
  known(db)
    .select(COLUMNS)
    .where('invitations.acceptedAt', 'is', null)
    .orderBy('invitations.createdAt', 'desc')
    .orderBy('invitations.id')
    .limit(500)
    .execute();

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];

export const loadInvitation = (db: Database, id: string): Promise<InvitationRow | undefined> =>
  known(db).select(COLUMNS).where('invitations.id', '=', id).executeTakeFirst();

/** By the link of the mail. Whether it still works is the caller's to look at. */
export const findInvitation = (db: Database, hash: Buffer): Promise<InvitationRow | undefined> =>
  known(db).select(COLUMNS).where('invitations.hash', '=', hash).executeTakeFirst();

/** Uses the link up. Rivals with the same link wait for each other; one of them gets the row. */
export const takeInvitation = (tx: Tx, hash: Buffer, now: Instant) =>
  tx
    .updateTable('invitations')
    .set({ acceptedAt: new Date(now) })
    .where('hash', '=', hash)
    .where('acceptedAt', 'is', null)
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .returning(['id', 'email', 'role'])
    .executeTakeFirst();

/** False when there is no such open invitation. */
export async function deleteInvitation(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('invitations').where('id', '=', id).where('acceptedAt', 'is', null).returning('id').executeTakeFirst();
  return gone !== undefined;
}

/** Takes back all that this person sent out and nobody has accepted yet; their ids. */
export const deleteInvitationsBy = async (tx: Tx, userId: string): Promise<readonly string[]> =>
  (await tx.deleteFrom('invitations').where('invitedBy', '=', userId).where('acceptedAt', 'is', null).returning('id').execute()).map(
    ({ id }) => id,
  );
