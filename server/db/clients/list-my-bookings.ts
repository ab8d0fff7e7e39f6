import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { selectBookingDetails } from '../booking-details.ts';
import type { Database } from '../database.ts';
import { withSeriesPlans } from '../series/with-series-plans.ts';

interface MyBookingsAsked {
  /** Records of the person who asks, as `listMyClients` found them. */
  readonly clientIds: readonly string[];
  readonly when: 'coming' | 'past';
  readonly now: Instant;
  readonly offset: number;
  readonly limit: number;
}

/** Coming ones by start; past and cancelled ones latest first, each with the ids of links that still work. */
export async function listMyBookings(db: Database, { clientIds, when, now, offset, limit }: MyBookingsAsked) {
  if (clientIds.length === 0) return { bookings: [], total: 0 };
  const mine = selectBookingDetails(db)
    .where('bookings.clientId', 'in', clientIds)
    .where((eb) => {
      const coming = eb.and([eb(sql.ref<Date>('bookings.endsAt'), '>', new Date(now)), eb('bookings.status', 'in', BLOCKING_STATUSES)]);
      return when === 'coming' ? coming : eb.not(coming);
    });
  const [bookings, { total }] = await Promise.all([
    mine
      .select((eb) =>
        eb
          .selectFrom('accessTokens')
          .select('accessTokens.id')
          .whereRef('accessTokens.bookingId', '=', 'bookings.id')
          .where(sql.ref<Date>('accessTokens.expiresAt'), '>', new Date(now))
          // Whoever is signed in has proven their address, so they get the link that says so.
          .orderBy('accessTokens.provesClient', 'desc')
          .orderBy('accessTokens.createdAt', 'desc')
          .limit(1)
          .as('tokenId'),
      )
      .select((eb) =>
        eb
          .selectFrom('accessTokens')
          .innerJoin('placements', (join) =>
            join.onRef('placements.cycleId', '=', 'accessTokens.cycleId').onRef('placements.clientId', '=', 'accessTokens.clientId'),
          )
          .select('accessTokens.id')
          .whereRef('placements.bookingId', '=', 'bookings.id')
          .where(sql.ref<Date>('accessTokens.expiresAt'), '>', new Date(now))
          .orderBy('accessTokens.createdAt', 'desc')
          .limit(1)
          .as('portalTokenId'),
      )
      .orderBy('bookings.startsAt', when === 'coming' ? 'asc' : 'desc')
      .orderBy('bookings.id')
      .offset(offset)
      .limit(limit)
      .execute(),
    mine
      .clearSelect()
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { bookings: await withSeriesPlans(db, bookings), total };
}
