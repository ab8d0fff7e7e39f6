import { sql } from 'kysely';
import type { Booking } from '../../../core/bookings/booking.ts';
import { toBooking } from '../bookings.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

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
      'clients.erasedAt',
    ])
    .where('part.cycleId', '=', cycleId)
    .orderBy('part.priority')
    .orderBy(sql`lower(clients.name)`)
    .orderBy('part.regularId')
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

/** Proposals that were sent as another service or length than the roster has their regular down for now; mostly none. */
export const listSentAs = (db: Database, cycleId: string) =>
  db
    .selectFrom('placements')
    .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
    .innerJoin('regulars', 'regulars.id', 'placements.regularId')
    .select(['placements.id as placementId', 'placements.regularId', 'bookings.serviceId', 'bookings.durationMinutes'])
    .where('placements.cycleId', '=', cycleId)
    .where('bookings.status', '=', 'proposed')
    .where((eb) =>
      eb.or([
        eb('bookings.serviceId', '<>', eb.ref('regulars.serviceId')),
        eb('bookings.durationMinutes', '<>', eb.ref('regulars.durationMinutes')),
      ]),
    )
    .execute();
