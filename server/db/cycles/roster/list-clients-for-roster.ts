import { sql } from 'kysely';
import type { Database } from '../../database.ts';

/** Those of the coach's clients that have these ids, as records of their own: one that was merged is not among them, one that was erased is. */
export const listClientsForRoster = (db: Database, coachId: string, clientIds: readonly string[]) =>
  db
    .selectFrom('clients')
    .select(['id', 'priority', 'startedOn', 'erasedAt'])
    .where('coachId', '=', coachId)
    .where('mergedInto', 'is', null)
    .where(sql<boolean>`id = any(${clientIds}::uuid[])`)
    .execute();

export type ClientForRoster = Awaited<ReturnType<typeof listClientsForRoster>>[number];
