import { sql } from 'kysely';
import { type ClientWithHistory, type CountingTime, withHistory } from '../clients/client-history.ts';
import type { Database } from '../database.ts';

/** A client who asks, as far as it helps to answer. */
export interface Asker extends ClientWithHistory {
  /** Sessions that took place. */
  readonly sessions: number;
}

/** Whoever asked for something, by their ids, as they are now. */
export async function listAskers(
  db: Database,
  coachId: string,
  clientIds: readonly string[],
  time: CountingTime,
): Promise<ReadonlyMap<string, Asker>> {
  if (clientIds.length === 0) return new Map();
  const rows = await withHistory(db.selectFrom('clients').where('clients.coachId', '=', coachId).where('clients.id', 'in', clientIds), time)
    .select(
      sql<number>`(select count(*)::int from bookings where bookings.client_id = clients.id and bookings.status = 'completed')`.as(
        'sessions',
      ),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
