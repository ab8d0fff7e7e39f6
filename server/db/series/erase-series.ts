import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** When somebody came and went stays; what the coach said of it in a mail leaves the queue's memory. */
export const eraseSeries = (tx: Tx, coachId: string, clientIds: readonly string[]) =>
  sql`
    update pgboss.job set data = data - 'reason' where name = 'series_mail'
      and data->>'seriesId' in (select id::text from series where coach_id = ${coachId} and client_id = any(${clientIds}::uuid[]))`.execute(
    tx,
  );
