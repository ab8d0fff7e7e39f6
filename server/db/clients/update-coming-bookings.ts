import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';

interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Of one client, what the record said and what it says now. */
export interface ContactChange {
  readonly clientId: string;
  readonly before: Contact;
  readonly after: Contact;
}

const CONTACTS = [
  ['client_name', 'name'],
  ['client_email', 'email'],
  ['client_phone', 'phone'],
] as const;

/**
 * Sessions to come know who comes and how to reach them: where they say what the record said, they follow it. What somebody gave otherwise when
 * they booked stays, and so does what was.
 */
export async function updateComingBookings(tx: Tx, changes: readonly ContactChange[], now: Instant): Promise<void> {
  for (const [column, field] of CONTACTS) {
    const changed = changes.filter(({ before, after }) => before[field] !== after[field]);
    if (changed.length === 0) continue;
    const values = JSON.stringify(
      changed.map(({ clientId, before, after }) => ({ id: clientId, before: before[field], after: after[field] })),
    );
    await sql`
      update bookings set ${sql.ref(column)} = t.after
      from json_to_recordset(${values}::json) as t(id uuid, before text, after text)
      where client_id = t.id and ${sql.ref(column)} = t.before and status = any(${BLOCKING_STATUSES}::text[]) and ends_at > ${new Date(now)}`.execute(
      tx,
    );
  }
}
