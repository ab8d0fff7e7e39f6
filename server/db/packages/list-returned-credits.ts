import type { ReturnedCredits } from '../../../core/packages/uses/take-again.ts';
import type { Database } from '../database.ts';

/**
 * What cancelled bookings had used and got back when they were cancelled or later, by booking. What was given back before, while the session stood, was the
 * coach's word that it uses none.
 */
export async function listReturnedCredits(db: Database, bookingIds: readonly string[]): Promise<ReadonlyMap<string, ReturnedCredits>> {
  if (bookingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('creditEntries as entry')
    .innerJoin('bookings', 'bookings.id', 'entry.bookingId')
    .select(['bookings.id', 'entry.packageId', 'entry.amount'])
    .where('bookings.id', 'in', bookingIds)
    .where('bookings.status', '=', 'cancelled')
    .where('entry.kind', '=', 'return')
    .whereRef('entry.at', '>=', 'bookings.cancelledAt')
    .orderBy('entry.at')
    .orderBy('entry.position')
    .execute();
  return new Map(rows.map(({ id, packageId, amount }) => [id, { packageId, credits: amount }]));
}
