import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { noteFreed } from '../waitlist/note-freed.ts';

interface Settled {
  readonly id: string;
  readonly endsAt: Instant;
  /** Whether its client can already change it by a link. */
  readonly linked: boolean;
}

/** Proposed dates that their client has said no to; held until the deadline, so that it can be taken back. */
export const listDeclinedProposals = async (db: Database, clientId: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('placements')
    .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select('bookings.id')
    .where('bookings.clientId', '=', clientId)
    .where('bookings.status', '=', 'proposed')
    .where('placements.answer', '=', 'declined')
    .execute();
  return rows.map(({ id }) => id);
};

/** Gives proposed bookings of a coach another status; what takes no time any more gives its claim back. Gives those that were proposed. */
export async function settleProposed(
  tx: Tx,
  coachId: string,
  bookingIds: readonly string[],
  to: 'confirmed' | 'declined' | 'expired',
): Promise<readonly Settled[]> {
  if (bookingIds.length === 0) return [];
  const settled = await tx
    .updateTable('bookings')
    .set((eb) => ({ status: to, sequence: eb('sequence', '+', 1), version: eb('version', '+', 1) }))
    .where('coachId', '=', coachId)
    .where('id', 'in', bookingIds)
    .where('status', '=', 'proposed')
    .returning(['id', 'endsAt', sql<boolean>`exists (select from access_tokens where booking_id = bookings.id)`.as('linked')])
    .execute();
  const ids = settled.map(({ id }) => id);
  if (to !== 'confirmed' && ids.length > 0) {
    await tx.deleteFrom('claims').where('bookingId', 'in', ids).execute();
    noteFreed(tx, coachId);
  }
  return settled;
}
