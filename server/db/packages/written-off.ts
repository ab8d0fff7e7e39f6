import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** Credits that were written off a package when it expired, and since. */
export async function loadWrittenOff(db: Database, packageId: string, expiredAt: Instant): Promise<number> {
  const row = await db
    .selectFrom('creditEntries')
    .select(({ fn }) => fn.sum<string | null>('amount').as('amount'))
    .where('packageId', '=', packageId)
    .where('kind', '=', 'expire')
    .where('amount', '<', 0)
    .where(sql.ref<Date>('at'), '>=', new Date(expiredAt))
    .executeTakeFirst();
  return -Number(row?.amount ?? 0);
}
