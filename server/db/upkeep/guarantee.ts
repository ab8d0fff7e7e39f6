import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { CreditCount } from '../packages/recount-credits.ts';
import type { Tx } from '../transaction.ts';

interface ClaimCount {
  readonly bookingsWithoutClaim: number;
  readonly claimsWithoutOwner: number;
  readonly claimsOverCapacity: number;
  readonly offersWithoutClaim: number;
}

export interface GuaranteeCount extends ClaimCount, CreditCount {
  readonly at: Instant;
}

/** All that was found together; anything but 0 is a fault. */
export const faultsIn = ({ at: _, ...counts }: GuaranteeCount): number => Object.values(counts).reduce((sum, found) => sum + found, 0);

const count = async (query: ReturnType<typeof sql<{ count: number }>>, db: Database): Promise<number> =>
  (await query.execute(db)).rows[0]?.count ?? 0;

/**
 * Counts the guarantee again from the rows themselves. Each has to be 0: what takes time has its claim where it takes place, no claim belongs to nothing, to a
 * request that is over or to a time that is not kept for the waitlist any more, what is kept and offered there is held and what was taken has its taker, and at no
 * instant do the seats that nobody overbooked exceed what the hours allowed; the peak always lies at some claim's start.
 */
export async function recountGuarantee(db: Database): Promise<ClaimCount> {
  const blocking = sql.join(BLOCKING_STATUSES);
  const [bookingsWithoutClaim, claimsWithoutOwner, claimsOverCapacity, offersWithoutClaim] = await Promise.all([
    count(
      sql`select count(*)::int as count from bookings left join claims on claims.booking_id = bookings.id and claims.schedule_id = bookings.schedule_id
          and claims.starts_at = bookings.starts_at and claims.ends_at = bookings.ends_at where bookings.status in (${blocking}) and claims.id is null`,
      db,
    ),
    count(
      sql`select count(*)::int as count from claims left join bookings on bookings.id = claims.booking_id
          left join request_suggestions suggested on suggested.id = claims.suggestion_id
          left join requests on requests.id = coalesce(suggested.request_id, case when bookings.status = 'requested' then bookings.request_id end)
        left join freed_times on freed_times.id = claims.freed_time_id
        where num_nonnulls(claims.booking_id, claims.hold_id, claims.suggestion_id, claims.freed_time_id) <> 1
          or (claims.freed_time_id is not null and freed_times.state is distinct from 'offering')
          or (claims.booking_id is not null and (bookings.id is null or bookings.status not in (${blocking})))
          or (claims.suggestion_id is not null and (suggested.id is null or suggested.state <> 'open'))
          or ((claims.suggestion_id is not null or bookings.status = 'requested') and requests.state is distinct from 'open')`,
      db,
    ),
    count(
      sql`select count(*)::int as count from (
        select one.id from claims one join claims other on other.coach_id = one.coach_id and other.overbooked_by is null
          and other.blocked_from between one.blocked_from - interval '48 hours' and one.blocked_from and other.blocked_until > one.blocked_from
        where one.overbooked_by is null group by one.id
        having sum(other.seats) > max(other.capacity) or count(distinct other.schedule_id) > 1) as over`,
      db,
    ),
    count(
      sql`select count(*)::int as count from freed_times left join claims on claims.freed_time_id = freed_times.id and claims.starts_at = freed_times.starts_at
        where case when state = 'offering' then claims.id is null
          else exists (select from waitlist_offers where freed_time_id = freed_times.id and waitlist_offers.state = 'offered')
            or (state = 'taken') <> exists (select from waitlist_offers where freed_time_id = freed_times.id and waitlist_offers.state = 'accepted') end`,
      db,
    ),
  ]);
  return { bookingsWithoutClaim, claimsWithoutOwner, claimsOverCapacity, offersWithoutClaim };
}

const KEY = 'guarantee';

/** Kept in the database, so that every process can tell it, whichever counted. */
export const storeGuarantee = (tx: Tx, counted: GuaranteeCount) =>
  tx
    .insertInto('installation')
    .values({ key: KEY, value: JSON.stringify(counted) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(counted) }))
    .execute();

export async function loadGuarantee(db: Database): Promise<GuaranteeCount | undefined> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value as GuaranteeCount | undefined;
}
