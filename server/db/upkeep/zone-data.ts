import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const KEY = 'zone_data';

/** With which version of the zone data the instants of bookings were last checked. */
export async function loadZoneDataVersion(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value as string | undefined;
}

export const storeZoneDataVersion = (tx: Tx, version: string) =>
  tx
    .insertInto('installation')
    .values({ key: KEY, value: JSON.stringify(version) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(version) }))
    .execute();

/** Coming bookings: the wall clock they promise, and the instant that was computed from it. */
export const listPromisedTimes = (db: Database, now: Instant) =>
  db
    .selectFrom('bookings')
    .select(['id', 'coachId', 'startsAt', 'wallDate', 'wallMinute', 'timeZone'])
    .where('status', 'in', BLOCKING_STATUSES)
    .where(sql.ref<Date>('startsAt'), '>', new Date(now))
    .execute();
