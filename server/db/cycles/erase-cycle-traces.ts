import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/**
 * Takes clients out of what was said of their cycles: mails to the coach name everybody, so those that never left the house are emptied, and
 * messages to these clients leave the queue's memory.
 */
export async function eraseCycleTraces(tx: Tx, coachId: string, clientIds: readonly string[]): Promise<void> {
  await sql`
    update mails set text = '', html = '' where coach_id = ${coachId} and kind like 'cycle!_%' escape '!'
      and effect->>'cycleId' in (select cycle_id::text from cycle_regulars where client_id = any(${clientIds}::uuid[]))`.execute(tx);
  await sql`
    update pgboss.job set data = data - 'subject' - 'text' where name = 'placements_mail' and data->>'event' = 'message'
      and data->>'regularId' in (select id::text from regulars where client_id = any(${clientIds}::uuid[]))`.execute(tx);
}
