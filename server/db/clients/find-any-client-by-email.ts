import type { Database } from '../database.ts';

/** Some coach's client with this address: who has no account yet may get one by a link to it. */
export const findAnyClientByEmail = (db: Database, email: string) =>
  db
    .selectFrom('clients')
    .select(['name'])
    .where('email', '=', email)
    .where('erasedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();
