import { sql } from 'kysely';
import type { KnownRecord } from '../../../../core/clients/import/plan-import.ts';
import type { Database } from '../../database.ts';

/** Those of the addresses that the coach knows, each with the client it leads to: several may lead to one, from records that were merged. */
export async function loadKnownByAddress(
  db: Database,
  coachId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const rows = await db
    .selectFrom('clients as found')
    .innerJoin('clients', (join) => join.on(sql.ref('clients.id'), '=', sql`coalesce(found.merged_into, found.id)`))
    .select('found.email as address')
    .select([
      'clients.id',
      'clients.name',
      'clients.email',
      'clients.phone',
      'clients.timeZone',
      'clients.connected',
      'clients.vip',
      'clients.priority',
      'clients.state',
      'clients.startedOn',
      'clients.tags',
      'clients.notes',
    ])
    .where('found.coachId', '=', coachId)
    .where('clients.erasedAt', 'is', null)
    .where(sql<boolean>`found.email = any(${addresses}::text[])`)
    .execute();
  return new Map(rows.map(({ address, ...record }) => [address, record]));
}
