import { sql } from 'kysely';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Tx } from '../transaction.ts';

type Credited = Pick<Booking, 'id' | 'packageId' | 'credits' | 'creditKept'>;

/** Writes what these bookings use, and nothing else of them. The ledgers' entries are another step of the same transaction. */
export async function updateBookingCredits(tx: Tx, bookings: readonly Credited[]): Promise<void> {
  if (bookings.length === 0) return;
  const rows = bookings.map(({ id, packageId, credits, creditKept }) => ({
    id,
    package_id: packageId,
    credits,
    credit_kept: creditKept,
  }));
  await sql`
    update bookings set package_id = decided.package_id, credits = decided.credits, credit_kept = decided.credit_kept, version = bookings.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as decided(id uuid, package_id uuid, credits smallint, credit_kept text)
    where bookings.id = decided.id`.execute(tx);
}
