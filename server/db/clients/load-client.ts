import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { type ClientWithHistory, type CountingTime, withHistory } from './client-history.ts';

/** One of the coach's clients, as the list shows them, erased or not. A record that was merged leads to the one that was kept. */
export const loadClient = (db: Database, coachId: string, clientId: string, time: CountingTime): Promise<ClientWithHistory | undefined> =>
  withHistory(
    db
      .selectFrom('clients')
      .where('clients.coachId', '=', coachId)
      .where(sql<boolean>`clients.id = (select coalesce(found.merged_into, found.id) from clients found where found.id = ${clientId})`),
    time,
  ).executeTakeFirst();
