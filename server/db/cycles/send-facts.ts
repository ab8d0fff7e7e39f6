import { sql } from 'kysely';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { OwnedClaim } from '../../../core/cycles/send/send-facts.ts';
import type { Span } from '../../../core/time/span.ts';
import { HOUR } from '../../../core/time/instant.ts';
import { toBooking } from '../bookings.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** The longest a claim may be. */
const LONGEST = 48 * HOUR;

/** Until the end of the transaction no mail of this cycle can be noted as leaving: what it would say is being changed. */
export const lockCycleRegulars = (tx: Tx, cycleId: string) =>
  tx.selectFrom('cycleRegulars').select('regularId').where('cycleId', '=', cycleId).orderBy('regularId').forUpdate().execute();

/** All regulars with a part in the cycle, by priority, then name, as sending asks about them. */
export const listSendParts = (db: Database, cycleId: string) =>
  db
    .selectFrom('cycleRegulars as part')
    .innerJoin('regulars', 'regulars.id', 'part.regularId')
    .innerJoin('clients', 'clients.id', 'part.clientId')
    .select([
      'part.regularId',
      'part.clientId',
      'part.rounds',
      'part.wish',
      'part.sentAt',
      'part.toldBefore',
      'regulars.status',
      'regulars.serviceId',
      'regulars.durationMinutes',
      'clients.name as clientName',
      'clients.email as clientEmail',
      'clients.phone as clientPhone',
      'clients.timeZone as clientTimeZone',
      'clients.state as clientState',
      'clients.connected',
      'clients.vip',
      sql<boolean>`clients.erased_at is not null`.as('erased'),
    ])
    .where('part.cycleId', '=', cycleId)
    .orderBy('part.priority')
    .orderBy(sql`lower(clients.name)`)
    .orderBy('part.regularId')
    .execute();

/** Whether a search for placements is under way. */
export const isSearching = async (db: Database, cycleId: string): Promise<boolean> =>
  (await db
    .selectFrom('placementRuns')
    .select('id')
    .where('cycleId', '=', cycleId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()) !== undefined;

/** Everything that takes the coach's time in the span, and whose it is. */
export const listOwnedClaims = (db: Database, coachId: string, { from, until }: Span): Promise<readonly OwnedClaim[]> =>
  db
    .selectFrom('claims')
    .select([
      'scheduleId',
      'serviceId',
      'startsAt',
      'blockedFrom',
      'blockedUntil',
      'seats',
      'bookingId',
      sql<boolean>`booking_id is not null`.as('isSession'),
    ])
    .where('coachId', '=', coachId)
    .where(sql.ref<Date>('blockedFrom'), '>=', new Date(from - LONGEST))
    .where(sql.ref<Date>('blockedFrom'), '<', new Date(until))
    .where(sql.ref<Date>('blockedUntil'), '>', new Date(from))
    .orderBy('blockedFrom')
    .execute();

/** The proposals of a cycle that stand open, by their id. */
export async function loadProposedBookings(db: Database, cycleId: string): Promise<ReadonlyMap<string, Booking>> {
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('placements', 'placements.bookingId', 'bookings.id')
    .selectAll('bookings')
    .where('placements.cycleId', '=', cycleId)
    .where('bookings.status', '=', 'proposed')
    .execute();
  return new Map(rows.map((row) => [row.id, toBooking(row)]));
}
