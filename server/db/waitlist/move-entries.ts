import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

interface Records {
  readonly coachId: string;
  readonly keptId: string;
  readonly otherId: string;
}

/** One entry takes over what the other was offered, and its links, so that those who hold them get to it. */
export async function takeOverEntry(tx: Tx, keptEntryId: string, otherEntryId: string): Promise<void> {
  await tx.updateTable('waitlistOffers').set({ entryId: keptEntryId }).where('entryId', '=', otherEntryId).execute();
  await tx.updateTable('accessTokens').set({ waitlistEntryId: keptEntryId }).where('waitlistEntryId', '=', otherEntryId).execute();
}

/**
 * Places in line and offers of the other record are the kept one's from now on. Where one time was offered to both, one offer of it stays: the one that was
 * accepted, before one that can be answered, before the older.
 */
export async function moveEntries(tx: Tx, { coachId, keptId, otherId }: Records): Promise<void> {
  const rank = sql`case state when 'accepted' then 0 when 'offered' then 1 else 2 end`;
  await sql`
    delete from waitlist_offers where id in (
      select id from (
        select id, row_number() over (partition by freed_time_id order by ${rank}, offered_at, id) as place
        from waitlist_offers where coach_id = ${coachId} and client_id in (${keptId}, ${otherId})
      ) as ranked where place > 1)`.execute(tx);
  const theirs = { coachId, clientId: otherId };
  for (const table of ['waitlistOffers', 'waitlistEntries'] as const)
    await tx
      .updateTable(table)
      .set({ clientId: keptId })
      .where('coachId', '=', theirs.coachId)
      .where('clientId', '=', theirs.clientId)
      .execute();
}
