import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

interface IdempotencyKey {
  readonly coachId: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

/** False when the key is known already. A rival that holds it uncommitted is waited for. */
export async function claimIdempotencyKey(tx: Tx, key: IdempotencyKey): Promise<boolean> {
  const row = await tx
    .insertInto('idempotencyKeys')
    .values({ ...key, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

export const storeAnswer = (tx: Tx, key: IdempotencyKey, answer: unknown) =>
  tx
    .updateTable('idempotencyKeys')
    .set({ answer: JSON.stringify(answer) })
    .where('coachId', '=', key.coachId)
    .where('key', '=', key.key)
    .execute();

export const loadAnswer = (db: Database, coachId: string, key: string) =>
  db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'answer'])
    .where('coachId', '=', coachId)
    .where('key', '=', key)
    .executeTakeFirst();
