import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import { DAY, type Instant, type LocalDate } from '../../../core/time/instant.ts';
import { IN_LINE } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { ClientState } from '../../../core/clients/client-state.ts';
import type { WaitlistEntry } from '../../../core/waitlist/entry/waitlist-entry.ts';
import type { Database } from '../database.ts';
import { toEntry } from './entries.ts';

/** What became of somebody's bookings and offers with this coach. */
interface Past {
  readonly bookedOn: readonly LocalDate[];
  readonly kept: number;
  readonly missed: number;
  readonly offers: number;
  /** Starts that were offered to them and that they declined or let pass; with those of sessions they had and that were cancelled or declined since they joined. */
  readonly refused: readonly Instant[];
}

/** A session of theirs to come that does not take place. */
interface GivenBack {
  readonly startsAt: Instant;
  readonly at: Instant;
}

/** Somebody in line, with what is known of them. */
export interface Waiting extends Past {
  readonly entry: WaitlistEntry;
  readonly state: ClientState;
  readonly connected: boolean;
  readonly vip: boolean;
  readonly isRegular: boolean;
  readonly timeZone: string;
  readonly knownSince: Instant;
}

const NOTHING = { bookedOn: [], kept: 0, missed: 0, offers: 0, refused: [], givenBack: [] };

async function loadPast(
  db: Database,
  coachId: string,
  now: Instant,
): Promise<ReadonlyMap<string, Past & { readonly givenBack: readonly GivenBack[] }>> {
  const waiting = sql`(select client_id from waitlist_entries where coach_id = ${coachId} and state in (${sql.join(IN_LINE)}))`;
  const { rows } = await sql<Past & { readonly clientId: string; readonly givenBack: readonly GivenBack[] }>`
    select client_id, coalesce(booked_on, '[]') as booked_on, coalesce(kept, 0)::int as kept, coalesce(missed, 0)::int as missed,
      coalesce(offers, 0)::int as offers, coalesce(refused, '[]') as refused, coalesce(given_back, '[]') as given_back
    from (
      select client_id, json_agg(wall_date) filter (where status in (${sql.join(BLOCKING_STATUSES)}) and starts_at > ${new Date(now - 2 * DAY)}) as booked_on,
        json_agg(json_build_object('startsAt', extract(epoch from starts_at) * 1000, 'at', extract(epoch from coalesce(cancelled_at, created_at)) * 1000))
          filter (where status in ('cancelled', 'declined') and starts_at > ${new Date(now)}) as given_back,
        count(*) filter (where status = 'completed') as kept,
        count(*) filter (where status = 'no_show' or (status = 'cancelled' and cancelled_by = 'client')) as missed
      from bookings where coach_id = ${coachId} and client_id in ${waiting} group by client_id
    ) as booked
    full join (
      select client_id, count(*) as offers,
        json_agg(extract(epoch from starts_at) * 1000) filter (where state in ('declined', 'ran_out') and starts_at > ${new Date(now)}) as refused
      from waitlist_offers where coach_id = ${coachId} and client_id in ${waiting} group by client_id
    ) as offered using (client_id)`.execute(db);
  return new Map(rows.map(({ clientId, ...past }) => [clientId, past]));
}

/** Everybody who stands in this coach's line, be it paused, by sign-up. */
export async function listWaiting(db: Database, coachId: string, now: Instant): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .selectAll('waitlistEntries')
    .select([
      'clients.state as clientState',
      'clients.connected',
      'clients.vip',
      'clients.createdAt as knownSince',
      sql<boolean>`exists (select from regulars where regulars.client_id = clients.id and regulars.status = 'active')`.as('isRegular'),
    ])
    .where('waitlistEntries.coachId', '=', coachId)
    .where('waitlistEntries.state', 'in', IN_LINE)
    .orderBy('waitlistEntries.signedUpAt')
    .orderBy('waitlistEntries.id')
    .execute();
  if (rows.length === 0) return [];
  const past = await loadPast(db, coachId, now);
  return rows.map((row) => {
    const { clientState: state, connected, vip, isRegular, timeZone, knownSince } = row;
    const { givenBack, ...own } = past.get(row.clientId) ?? NOTHING;
    const refused = [...own.refused, ...givenBack.filter(({ at }) => at >= row.signedUpAt).map(({ startsAt }) => startsAt)];
    return { entry: toEntry(row), state, connected, vip, isRegular, timeZone, knownSince, ...own, refused };
  });
}
