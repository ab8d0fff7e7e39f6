import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import { IN_LINE } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { Tx } from '../transaction.ts';
import { noteFreed } from './note-freed.ts';

/**
 * Nobody waits any more: places in line end and offers are withdrawn, so that the next are asked; what was waited for stays as counts, without the words. Links
 * to them end.
 */
export async function eraseEntries(tx: Tx, coachId: string, clientIds: readonly string[], now: Instant): Promise<void> {
  const theirs = sql`coach_id = ${coachId} and client_id = any(${clientIds}::uuid[])`;
  const at = new Date(now);
  const inLine = sql.join(IN_LINE);
  await sql`update waitlist_offers set state = 'withdrawn', answered_at = ${at} where ${theirs} and state = 'offered'`.execute(tx);
  await sql`
    update waitlist_entries set message = '', weekdays = '{}', hours = '[]', earliest = null, latest = null, version = version + 1,
      state = case when state in (${inLine}) then 'left' else state end,
      ended_at = case when state in (${inLine}) then ${at}::timestamptz else ended_at end
    where ${theirs}`.execute(tx);
  await sql`delete from access_tokens where waitlist_entry_id in (select id from waitlist_entries where ${theirs})`.execute(tx);
  await sql`
    update mails set subject = '', text = '', html = '', last_error = null, effect = null
    where effect ->> 'kind' = 'waitlist_mail' and effect ->> 'entryId' in (select id::text from waitlist_entries where ${theirs})`.execute(
    tx,
  );
  noteFreed(tx, coachId);
}
