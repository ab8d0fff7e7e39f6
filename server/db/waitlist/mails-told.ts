import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A mail about a place in line that has left, or may have. */
export interface MailTold {
  readonly entryId: string;
  /** Of what it told on offer; null for all others. */
  readonly offerId: string | null;
}

/** What was told of these places in line by mail, and on offer: each once. */
export async function listMailsTold(db: Database, entryIds: readonly string[]): Promise<readonly MailTold[]> {
  const { rows } = await sql<MailTold>`
    select distinct effect ->> 'entryId' as entry_id, case when effect ->> 'event' = 'offered' then effect ->> 'offerId' end as offer_id from mails
    where effect ->> 'kind' = 'waitlist_mail' and effect ->> 'entryId' = any(${entryIds}::text[])`.execute(db);
  return rows;
}
