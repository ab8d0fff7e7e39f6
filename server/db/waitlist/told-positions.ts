import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { KnownPosition } from '../../../core/waitlist/notices/positions-due.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** Coaches who show places in line, and have somebody in it. */
export const listCoachesShowingPositions = async (db: Database): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('coaches')
    .select('id')
    .where(sql<boolean>`(waitlist_rules ->> 'showPosition')::boolean`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('waitlistEntries')
          .select('waitlistEntries.id')
          .whereRef('waitlistEntries.coachId', '=', 'coaches.id')
          .where('state', 'in', ['waiting', 'offered']),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

/** What everybody who waits knows of their place. */
export const listKnownPositions = (db: Database, coachId: string): Promise<readonly KnownPosition[]> =>
  db
    .selectFrom('waitlistEntries')
    .select(['id as entryId', 'toldPosition as position', 'toldAt', 'timeZone'])
    .select(
      sql<boolean>`exists (select from mails where mails.effect ->> 'kind' = 'waitlist_mail' and mails.effect ->> 'entryId' = waitlist_entries.id::text
        and mails.state <> 'failed')`.as('isWrittenTo'),
    )
    .where('coachId', '=', coachId)
    .where('state', 'in', ['waiting', 'offered'])
    .execute();

/** What many know of their places from now on; `toldAt` null where nobody was told. */
export async function notePositions(
  tx: Tx,
  positions: readonly { readonly entryId: string; readonly position: number }[],
  toldAt: Instant | null,
): Promise<void> {
  if (positions.length === 0) return;
  await sql`update waitlist_entries set told_position = due.position, told_at = ${toldAt === null ? null : new Date(toldAt)}
    from json_to_recordset(${JSON.stringify(positions)}) as due("entryId" uuid, position integer) where waitlist_entries.id = due."entryId"`.execute(
    tx,
  );
}
