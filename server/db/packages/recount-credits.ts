import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface CreditCount {
  /** Packages whose sums are not those of their ledger, or whose ledger does not follow from line to line. */
  readonly packagesOffLedger: number;
  /** Bookings of which the ledger says something else than they do. */
  readonly bookingsOffLedger: number;
  /** Months whose check-ins are not those that are booked in them. */
  readonly monthsOffCheckIns: number;
}

const count = async (query: ReturnType<typeof sql<{ count: number }>>, db: Database): Promise<number> =>
  (await query.execute(db)).rows[0]?.count ?? 0;

/** Adds all ledgers up again, line by line, and counts the check-ins of all months. Each number has to be 0. */
export async function recountCredits(db: Database): Promise<CreditCount> {
  const [packagesOffLedger, bookingsOffLedger, monthsOffCheckIns] = await Promise.all([
    count(
      sql`select count(*)::int as count from packages left join (
          select package_id, sum(amount) as balance, count(*) as lines, max(position) as last,
            coalesce(sum(amount) filter (where kind in ('grant', 'purchase', 'adjust')), 0) as granted, bool_and(balance = until_here) as follows
          from (select *, sum(amount) over (partition by package_id order by position) as until_here from credit_entries) as line
          group by package_id) as ledger on ledger.package_id = packages.id
        where (packages.balance, packages.granted, packages.entry_count, packages.entry_count)
            is distinct from (coalesce(ledger.balance, 0), coalesce(ledger.granted, 0), coalesce(ledger.lines, 0), coalesce(ledger.last, 0))
          or not coalesce(ledger.follows, true) or packages.balance < 0`,
      db,
    ),
    count(
      sql`with ledger as (select booking_id, package_id, -sum(amount) as used from credit_entries where booking_id is not null group by booking_id, package_id)
        select count(*)::int as count from (
          select booking_id from ledger join bookings on bookings.id = booking_id
            where used <> case when ledger.package_id = bookings.package_id then bookings.credits else 0 end
          union select bookings.id from bookings left join ledger on ledger.booking_id = bookings.id and ledger.package_id = bookings.package_id
            where bookings.package_id is not null and ledger.used is null) as off`,
      db,
    ),
    count(
      sql`select count(*)::int as count from check_in_months full join (
          select coach_id, client_id, check_in_month as month, count(*) as used from bookings where check_in_month is not null group by 1, 2, 3
        ) as booked using (coach_id, client_id, month)
        where coalesce(check_in_months.used, 0) <> coalesce(booked.used, 0) or check_in_months.used > 1 + check_in_months.granted`,
      db,
    ),
  ]);
  return { packagesOffLedger, bookingsOffLedger, monthsOffCheckIns };
}
