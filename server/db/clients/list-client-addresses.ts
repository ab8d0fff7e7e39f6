import type { Database } from '../database.ts';

/** Every address a person was ever known by to this coach, on records and on bookings, but none that is somebody else's by now. */
export async function listClientAddresses(db: Database, coachId: string, recordIds: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('clients')
    .select('email')
    .where('id', 'in', recordIds)
    .union(
      db
        .selectFrom('bookings')
        .select('clientEmail as email')
        .where('coachId', '=', coachId)
        .where('clientId', 'in', recordIds)
        .where('clientEmail', 'not in', (eb) =>
          eb.selectFrom('clients').select('email').where('coachId', '=', coachId).where('id', 'not in', recordIds),
        ),
    )
    .execute();
  return rows.map(({ email }) => email);
}
