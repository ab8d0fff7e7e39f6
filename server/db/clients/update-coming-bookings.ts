import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';
import type { ClientRow } from './find-client.ts';

const CONTACTS = [
  ['clientName', 'name'],
  ['clientEmail', 'email'],
  ['clientPhone', 'phone'],
] as const;

/**
 * Sessions to come know who comes and how to reach them: where they say what the record said, they follow it. What somebody gave otherwise when
 * they booked stays, and so does what was.
 */
export async function updateComingBookings(tx: Tx, before: ClientRow, after: ClientRow, now: Instant): Promise<void> {
  for (const [column, field] of CONTACTS) {
    if (before[field] === after[field]) continue;
    await tx
      .updateTable('bookings')
      .set((eb) => ({ [column]: after[field], version: eb('version', '+', 1) }))
      .where('clientId', '=', after.id)
      .where('status', 'in', BLOCKING_STATUSES)
      .where(sql.ref<Date>('endsAt'), '>', new Date(now))
      .where(column, '=', before[field])
      .execute();
  }
}
