import { sql } from 'kysely';
import type { Mark } from '../../../core/bookings/changes/can-mark.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { toBooking } from '../bookings.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** Writes what a session was marked as, and who said so. Its claim stays: the time was taken either way. */
export const updateAttendance = (
  tx: Tx,
  booking: Pick<Booking, 'id' | 'version'> & { readonly status: Mark },
  markedBy: 'coach' | 'system',
) => tx.updateTable('bookings').set({ status: booking.status, version: booking.version, markedBy }).where('id', '=', booking.id).execute();

/** Sessions of a coach that ended in `(after, until]` and that nobody has said anything of, earliest first. */
export async function listUnmarked(
  tx: Tx,
  coachId: string,
  { after, until }: { readonly after: Instant; readonly until: Instant },
  limit: number,
): Promise<readonly Booking[]> {
  const rows = await tx
    .selectFrom('bookings')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('status', '=', 'confirmed')
    .where('markedBy', 'is', null)
    .where(sql.ref<Date>('endsAt'), '>', new Date(after))
    .where(sql.ref<Date>('endsAt'), '<=', new Date(until))
    .orderBy('endsAt')
    .limit(limit)
    .execute();
  return rows.map(toBooking);
}

/** Coaches whose sessions are marked for them. */
export const listAutoMarking = (db: Database) =>
  db
    .selectFrom('coaches')
    .select(['id', 'attendance'])
    .where(sql<boolean>`attendance ->> 'afterEnd' is not null`)
    .execute();
