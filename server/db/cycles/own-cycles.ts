import type { DateRange } from '../../../core/time/date-range.ts';
import type { Database } from '../database.ts';

/** The days of cycles that are not over in which a client was sent dates of their own; none for whoever has proven nothing. */
export async function listOwnCycles(
  db: Database,
  coachId: string,
  client: { readonly id: string } | undefined,
): Promise<readonly DateRange[]> {
  if (!client) return [];
  return db
    .selectFrom('cycles')
    .select(['firstDate as from', 'lastDate as to'])
    .where('coachId', '=', coachId)
    .where('phase', '<>', 'completed')
    .where('id', 'in', (eb) =>
      eb.selectFrom('placements').select('cycleId').where('clientId', '=', client.id).where('bookingId', 'is not', null),
    )
    .execute();
}
