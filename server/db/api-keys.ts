import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

/** Keys are made and ended by people: a key that leaked must not be able to make others. */
export const mayManageKeys = (actor: Actor, coachId: string): boolean => actor.kind === 'user' && mayRunPractice(actor, coachId);

/** Whose key this is; undefined when it is none, or its coach is shut out or runs a practice no longer. */
export const findApiKey = (db: Database, hash: Buffer) =>
  db
    .selectFrom('apiKeys')
    .innerJoin('coaches', 'coaches.id', 'apiKeys.coachId')
    .innerJoin('users', 'users.id', 'coaches.userId')
    .select(['apiKeys.id', 'apiKeys.coachId', 'apiKeys.lastUsedAt'])
    .where('apiKeys.hash', '=', hash)
    .where('users.disabledAt', 'is', null)
    .where('users.role', '<>', 'client')
    .executeTakeFirst();

export const listApiKeys = async (db: Database, actor: Actor, coachId: string) =>
  mayManageKeys(actor, coachId)
    ? db
        .selectFrom('apiKeys')
        .select(['id', 'name', 'createdAt', 'lastUsedAt'])
        .where('coachId', '=', coachId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute()
    : undefined;

interface NewApiKey {
  readonly id: string;
  readonly coachId: string;
  readonly name: string;
  readonly hash: Buffer;
}

export const insertApiKey = (tx: Tx, key: NewApiKey) => tx.insertInto('apiKeys').values(key).execute();

/** False when the coach has no such key. */
export async function deleteApiKey(tx: Tx, coachId: string, keyId: string): Promise<boolean> {
  return (
    (await tx.deleteFrom('apiKeys').where('coachId', '=', coachId).where('id', '=', keyId).returning('id').executeTakeFirst()) !== undefined
  );
}

export const updateKeyLastUsed = (tx: Tx, keyId: string, at: Instant) =>
  tx
    .updateTable('apiKeys')
    .set({ lastUsedAt: new Date(at) })
    .where('id', '=', keyId)
    .execute();
