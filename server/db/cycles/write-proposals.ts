import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';

/** Proposals that the coach withdrew. Their claims are deleted by `deleteClaimsOf`. */
export const cancelBookings = (tx: Tx, bookingIds: readonly string[], now: Instant) =>
  sql`
    update bookings set status = 'cancelled', cancelled_by = 'coach', cancel_reason = '', cancelled_at = ${new Date(now)},
      sequence = sequence + 1, version = version + 1
    where id = any(${bookingIds}::uuid[]) and status = 'proposed'`.execute(tx);
