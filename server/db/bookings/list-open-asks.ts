import type { Database } from '../database.ts';

/** The bookings of a series whose client the coach has asked to choose another time, and has no answer from. */
export async function listOpenAsks(db: Database, seriesId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('rescheduleRequests')
    .innerJoin('bookings', 'bookings.id', 'rescheduleRequests.bookingId')
    .select('bookingId')
    .where('bookings.seriesId', '=', seriesId)
    .where('rescheduleRequests.state', '=', 'open')
    .execute();
  return new Set(rows.map(({ bookingId }) => bookingId));
}
