import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/**
 * Takes clients out of what was said of their cycles: mails to the coach name everybody, so those that never left the house are emptied, as are
 * those to these clients under addresses they have left since, and messages to them leave the queue's memory. `address` stands where theirs was.
 */
export async function eraseCycleTraces(tx: Tx, coachId: string, clientIds: readonly string[], address: string): Promise<void> {
  await sql`
    update mails set text = '', html = '' where coach_id = ${coachId} and kind like 'cycle!_%' escape '!'
      and effect->>'cycleId' in (select cycle_id::text from cycle_regulars where client_id = any(${clientIds}::uuid[]))`.execute(tx);
  await sql`
    update mails set recipient = ${address}, subject = '', text = '', html = '', ics = null, ics_method = null, last_error = null, effect = null
    where coach_id = ${coachId} and kind like 'placements!_%' escape '!'
      and effect->>'regularId' in (select id::text from regulars where client_id = any(${clientIds}::uuid[]))`.execute(tx);
  await sql`
    update pgboss.job set data = data - 'subject' - 'text' where name = 'placements_mail' and data->>'event' = 'message'
      and data->>'regularId' in (select id::text from regulars where client_id = any(${clientIds}::uuid[]))`.execute(tx);
}
