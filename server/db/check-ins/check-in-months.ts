import { sql } from 'kysely';
import type { CheckInMonth } from '../../../core/check-ins/check-in-month.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

interface OneClient {
  readonly coachId: string;
  readonly clientId: string;
}

/** Every month that anything is known of. */
export const listCheckInMonths = (db: Database, { coachId, clientId }: OneClient): Promise<readonly CheckInMonth[]> =>
  db
    .selectFrom('checkInMonths')
    .select(['month', 'used', 'granted'])
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .orderBy('month')
    .execute();

/** How many the coach grants in a month; what is used of it stays. */
export const writeGranted = (tx: Tx, { coachId, clientId }: OneClient, { month, granted }: CheckInMonth) =>
  tx
    .insertInto('checkInMonths')
    .values({ coachId, clientId, month, granted })
    .onConflict((conflict) => conflict.columns(['coachId', 'clientId', 'month']).doUpdateSet({ granted }))
    .execute();

interface TwoRecords {
  readonly coachId: string;
  readonly keptId: string;
  readonly otherId: string;
}

/**
 * What the coach granted the other record goes to the one that is kept, and as much more as the sessions of both need: nothing that was agreed on becomes
 * too much by it. `moveBookings` happens in between: they count themselves.
 */
export async function mergeCheckInMonths(tx: Tx, { coachId, keptId, otherId }: TwoRecords, moveBookings: () => Promise<unknown>) {
  await sql`
    insert into check_in_months (coach_id, client_id, month, granted)
    select other.coach_id, ${keptId}::uuid, other.month,
      greatest(other.granted + coalesce(kept.granted, 0), other.used + coalesce(kept.used, 0) - 1)
    from check_in_months other
      left join check_in_months kept on kept.coach_id = other.coach_id and kept.client_id = ${keptId}::uuid and kept.month = other.month
    where other.coach_id = ${coachId}::uuid and other.client_id = ${otherId}::uuid
    on conflict (coach_id, client_id, month) do update set granted = excluded.granted`.execute(tx);
  await moveBookings();
  await tx.deleteFrom('checkInMonths').where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
}
