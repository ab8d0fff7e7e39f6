import { type RawBuilder, sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { PackageList } from '../../../core/packages/package-list.ts';
import type { PackageState } from '../../../core/packages/package-state.ts';
import type { RenewalTimes } from '../../../core/packages/renewal-times.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import { containing } from '../wire/containing.ts';
import type { PackageRow } from './packages.ts';

/** A package with the names around it, as views show it. */
export interface PackageDetails extends PackageRow {
  readonly clientName: string;
  readonly clientErased: boolean;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** Sessions to come that use it. */
  readonly upcoming: number;
  /** Needs renewal. */
  readonly ending: boolean;
  /** When its balance last changed. */
  readonly lastEntryAt: Instant | null;
}

/** The moment that decides, and the coach's `lowAt`. */
export interface PackagesAsOf extends RenewalTimes {
  readonly lowAt: number | null;
}

/** As `packageStateOf` has it. */
const stateIs = ({ now }: PackagesAsOf): Readonly<Record<PackageState, RawBuilder<boolean>>> => {
  const over = sql`packages.expires_at is not null and packages.expires_at <= ${new Date(now)}`;
  return {
    closed: sql<boolean>`packages.closed_at is not null`,
    expired: sql<boolean>`(packages.closed_at is null and ${over})`,
    used_up: sql<boolean>`(packages.closed_at is null and not (${over}) and packages.balance = 0)`,
    open: sql<boolean>`(packages.closed_at is null and not (${over}) and packages.balance > 0)`,
  };
};

const lastEntryAt = sql<Instant | null>`(select entry.at from credit_entries entry
  where entry.package_id = packages.id and entry.position = packages.entry_count)`;

/** Few are left, or its time is, or nothing is and that is not long ago; and its client has no other for the like of its sessions that will
 * do for a while. */
function isEnding({ now, soon, since, lowAt }: PackagesAsOf) {
  const [at, month, back] = [new Date(now), new Date(soon), new Date(since)];
  const low = lowAt ?? 0;
  return sql<boolean>`(packages.closed_at is null
    and (packages.balance <= ${low} or coalesce(packages.expires_at <= ${month}, false))
    and coalesce(packages.expires_at > ${back}, true)
    and (packages.balance > 0 or (packages.expires_at <= ${at}) is true
      or ${lastEntryAt} > ${back})
    and not exists (select from packages other where other.client_id = packages.client_id and other.id <> packages.id and other.closed_at is null
      and other.balance > ${low} and coalesce(other.expires_at > ${month}, true)
      and (other.service_ids = '{}' or packages.service_ids = '{}' or other.service_ids && packages.service_ids)
      and coalesce(other.duration_minutes = packages.duration_minutes, true)))`;
}

const select = (db: Database, asOf: PackagesAsOf) =>
  db
    .selectFrom('packages')
    .innerJoin('clients', 'clients.id', 'packages.clientId')
    .selectAll('packages')
    .select([
      'clients.name as clientName',
      sql<boolean>`clients.erased_at is not null`.as('clientErased'),
      sql<PackageDetails['services']>`(select coalesce(json_agg(json_build_object('id', services.id, 'name', services.name)
        order by services.position, services.created_at), '[]') from services where services.id = any(packages.service_ids))`.as(
        'services',
      ),
      sql<number>`(select count(*)::int from bookings where bookings.package_id = packages.id and bookings.starts_at > ${new Date(asOf.now)}
        and bookings.status = any(${[...BLOCKING_STATUSES]}))`.as('upcoming'),
      isEnding(asOf).as('ending'),
      lastEntryAt.as('lastEntryAt'),
    ]);

/** By id, only among the coach's own. */
export const findPackageDetails = (
  db: Database,
  coachId: string,
  packageId: string,
  asOf: PackagesAsOf,
): Promise<PackageDetails | undefined> =>
  select(db, asOf).where('packages.coachId', '=', coachId).where('packages.id', '=', packageId).executeTakeFirst();

/** All of a client with one coach, the newest first. */
export const listPackagesOfClient = (
  db: Database,
  { coachId, clientId }: { readonly coachId: string; readonly clientId: string },
  asOf: PackagesAsOf,
): Promise<readonly PackageDetails[]> =>
  select(db, asOf)
    .where('packages.coachId', '=', coachId)
    .where('packages.clientId', '=', clientId)
    .orderBy('packages.createdAt', 'desc')
    .orderBy('packages.id')
    .limit(1000)
    .execute();

export interface PackageFilter {
  /** Part of the client's name or of the package's. */
  readonly search: string;
  readonly clientId?: string | undefined;
}

export interface PackagePage {
  readonly show: PackageList;
  readonly offset: number;
  readonly limit: number;
}

const ORDERS: Readonly<Record<PackageList, RawBuilder<unknown>>> = {
  open: sql`packages.expires_at nulls last`,
  ending: sql`packages.expires_at nulls last`,
  used_up: sql`packages.created_at desc`,
  expired: sql`packages.expires_at desc`,
  closed: sql`packages.closed_at desc`,
  all: sql`packages.created_at desc`,
};

function matching(db: Database, coachId: string, { search, clientId }: PackageFilter) {
  let query = db.selectFrom('packages').innerJoin('clients', 'clients.id', 'packages.clientId').where('packages.coachId', '=', coachId);
  if (search !== '')
    query = query.where((eb) => eb.or([eb('clients.name', 'ilike', containing(search)), eb('packages.name', 'ilike', containing(search))]));
  if (clientId !== undefined)
    // Also by the name of a record that was merged.
    query = query.where(
      sql<boolean>`packages.client_id = (select coalesce(found.merged_into, found.id) from clients found where found.id = ${clientId})`,
    );
  return query;
}

/** A page of a practice's packages. */
export async function listPackages(
  db: Database,
  coachId: string,
  filter: PackageFilter,
  { show, offset, limit }: PackagePage,
  asOf: PackagesAsOf,
): Promise<readonly PackageDetails[]> {
  const wanted = { ...stateIs(asOf), ending: isEnding(asOf), all: sql<boolean>`true` }[show];
  const ids = matching(db, coachId, filter).where(wanted).select('packages.id');
  return select(db, asOf)
    .where('packages.id', 'in', ids)
    .orderBy(ORDERS[show])
    .orderBy('packages.createdAt')
    .orderBy('packages.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many there are to be shown of each. */
export async function countPackages(
  db: Database,
  coachId: string,
  filter: PackageFilter,
  asOf: PackagesAsOf,
): Promise<Record<PackageList, number>> {
  const { open, used_up, expired, closed } = stateIs(asOf);
  const count = (which: RawBuilder<boolean>) => sql<number>`(count(*) filter (where ${which}))::int`;
  const { usedUp, ...counts } = await matching(db, coachId, filter)
    .select([
      count(open).as('open'),
      count(isEnding(asOf)).as('ending'),
      count(used_up).as('usedUp'),
      count(expired).as('expired'),
      count(closed).as('closed'),
      sql<number>`count(*)::int`.as('all'),
    ])
    .executeTakeFirstOrThrow();
  return { ...counts, used_up: usedUp };
}
