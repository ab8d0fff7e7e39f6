import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

/** The whole roster for a search in a cycle, by priority, then name, with when they last came or will come before `from`. */
export const listPlanRegulars = (db: Database, coachId: string, cycleId: string, from: Instant) =>
  db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .leftJoin('cycleRegulars as part', (join) => join.onRef('part.regularId', '=', 'regulars.id').on('part.cycleId', '=', cycleId))
    .selectAll('regulars')
    .select(['clients.state as clientState', 'clients.erasedAt', 'part.wish'])
    .select((eb) =>
      eb
        .selectFrom('bookings')
        .select((e) => e.fn.max('bookings.startsAt').as('at'))
        .whereRef('bookings.clientId', '=', 'regulars.clientId')
        .where('bookings.status', 'in', BLOCKING_STATUSES)
        .where(sql.ref<Date>('bookings.startsAt'), '<', new Date(from))
        .as('lastStartsAt'),
    )
    .where('regulars.coachId', '=', coachId)
    .orderBy('regulars.priority')
    .orderBy(sql`lower(clients.name)`)
    .orderBy('regulars.id')
    .execute();

export type PlanRegularRow = Awaited<ReturnType<typeof listPlanRegulars>>[number];

/** Sessions of clients in the span that are no dates of the cycle: booked by themselves, or by hand in the calendar. */
export const listSessionsBeside = (db: Database, coachId: string, cycleId: string, { from, until }: Span) =>
  db
    .selectFrom('bookings')
    .innerJoin('regulars', 'regulars.clientId', 'bookings.clientId')
    .select(['regulars.id as regularId', 'bookings.startsAt'])
    .where('bookings.coachId', '=', coachId)
    .where('bookings.status', 'in', BLOCKING_STATUSES)
    .where(sql.ref<Date>('bookings.startsAt'), '>=', new Date(from))
    .where(sql.ref<Date>('bookings.startsAt'), '<', new Date(until))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('placements')
            .select('placements.id')
            .whereRef('placements.bookingId', '=', 'bookings.id')
            .where('placements.cycleId', '=', cycleId),
        ),
      ),
    )
    .execute();
