import { type Selectable, sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { OfferState } from '../../../core/waitlist/offers/offer-chain.ts';
import type { Database } from '../database.ts';
import type { FreedTimesTable } from '../tables/waitlist-tables.ts';

interface OfferOfTime {
  readonly id: string;
  readonly entryId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly offeredAt: Instant;
  readonly until: Instant;
  readonly state: OfferState;
  readonly byHand: boolean;
  readonly bookingId: string | null;
}

/** A freed time with the names around it. */
export interface FreedTimeDetails extends Selectable<FreedTimesTable> {
  /** What can be booked there; those of them that are still there. */
  readonly services: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  /** In the order they were made. */
  readonly offers: readonly OfferOfTime[];
}

const instant = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

const select = (db: Database, coachId: string) =>
  db
    .selectFrom('freedTimes')
    .selectAll('freedTimes')
    .select([
      sql<
        FreedTimeDetails['services']
      >`(select coalesce(json_agg(json_build_object('id', id, 'name', name, 'color', color) order by name, id), '[]')
        from services where coach_id = freed_times.coach_id and id = any(freed_times.service_ids))`.as('services'),
      sql<
        FreedTimeDetails['offers']
      >`(select coalesce(json_agg(json_build_object('id', offer.id, 'entryId', offer.entry_id, 'clientId', offer.client_id,
          'clientName', clients.name, 'startsAt', ${instant('offer.starts_at')}, 'endsAt', ${instant('offer.ends_at')},
          'offeredAt', ${instant('offer.offered_at')}, 'until', ${instant('offer.until')}, 'state', offer.state, 'byHand', offer.by_hand,
          'bookingId', offer.booking_id) order by offer.offered_at, offer.id), '[]')
        from waitlist_offers as offer join clients on clients.id = offer.client_id
        where offer.freed_time_id = freed_times.id)`.as('offers'),
    ])
    .where('freedTimes.coachId', '=', coachId);

/** By id, only among the coach's own. */
export const findFreedTimeDetails = (db: Database, coachId: string, freedTimeId: string): Promise<FreedTimeDetails | undefined> =>
  select(db, coachId).where('freedTimes.id', '=', freedTimeId).executeTakeFirst();

/** Those that are held for the line, by start. */
export const listHeldTimes = (db: Database, coachId: string, limit: number): Promise<readonly FreedTimeDetails[]> =>
  select(db, coachId).where('state', '=', 'offering').orderBy('startsAt').orderBy('id').limit(limit).execute();

/** Those that begin there and are held for the line, in the order they fell free. */
export const listHeldAt = (db: Database, coachId: string, startsAt: Instant): Promise<readonly FreedTimeDetails[]> =>
  select(db, coachId)
    .where('state', '=', 'offering')
    .where(sql.ref<Date>('freedTimes.startsAt'), '=', new Date(startsAt))
    .orderBy('freedAt')
    .orderBy('id')
    .execute();

/** What was decided since then, newest first. */
export const listDecidedTimes = (db: Database, coachId: string, since: Instant, limit: number): Promise<readonly FreedTimeDetails[]> =>
  select(db, coachId)
    .where(sql.ref<Date>('freedTimes.endedAt'), '>=', new Date(since))
    .orderBy('endedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
