import { sql } from 'kysely';
import type { DueNotice } from '../../../core/packages/notices/notices-due.ts';
import type { Notice, NoticedPackage } from '../../../core/packages/notices/noticed-package.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

interface Whose {
  readonly coachId: string;
  readonly clientId: string;
}

/** Credits that were added: what a balance that is low again is counted by. */
const additions = sql<number>`(select count(*)::int from credit_entries added
  where added.package_id = packages.id and (added.kind in ('grant', 'purchase') or (added.kind = 'adjust' and added.amount > 0)))`;

/** Nobody has longer than a month and a day from being told to the last day. */
const AHEAD = 32 * DAY;
/** And what was over before that is no news. */
const BACK = 31 * DAY;

/** Its client has another one for the like of its sessions that is not low: nobody has to hear that this one is used up, as long as that one lasts. */
const isRenewed = (now: Instant) => sql<boolean>`exists (select from packages other
  where other.client_id = packages.client_id and other.coach_id = packages.coach_id and other.id <> packages.id and other.closed_at is null
    and (other.expires_at is null or other.expires_at > ${new Date(now)}) and other.balance > (coaches.credit_rules ->> 'lowAt')::int
    and (other.service_ids = '{}' or packages.service_ids = '{}' or other.service_ids && packages.service_ids)
    and coalesce(other.duration_minutes = packages.duration_minutes, true))`;

/** Clients of whose packages something may have to be told: coarse, and cheap. Nobody is told of who was erased. */
export const listToNotice = (db: Database, now: Instant): Promise<readonly Whose[]> =>
  db
    .selectFrom('packages')
    .innerJoin('coaches', 'coaches.id', 'packages.coachId')
    .innerJoin('clients', 'clients.id', 'packages.clientId')
    .select(['packages.coachId', 'packages.clientId'])
    .distinct()
    .where('packages.closedAt', 'is', null)
    .where('clients.erasedAt', 'is', null)
    .where(
      sql<boolean>`(
        packages.expired_at is null and packages.entry_count > 1 and packages.balance <= (coaches.credit_rules ->> 'lowAt')::int
          and not ${isRenewed(now)}
          and not exists (select from package_notices told where told.package_id = packages.id and told.kind = 'low' and told.edition = ${additions}::text)
        or packages.expired_at is null and packages.balance > 0 and packages.expires_at > ${new Date(now)} and packages.expires_at <= ${new Date(now + AHEAD)}
          and not exists (select from package_notices told where told.package_id = packages.id and told.kind = 'week' and told.edition = packages.expires_on::text)
        or packages.expired_at is not null and packages.expires_at > ${new Date(now - BACK)}
          and not exists (select from package_notices told where told.package_id = packages.id and told.kind = 'expired' and told.edition = packages.expires_on::text)
      )`,
    )
    .orderBy('packages.coachId')
    .orderBy('packages.clientId')
    .execute();

/** All of a client's packages that are not closed, with what decides over their notices and what was told already. */
export const listNoticedPackages = (db: Database, { coachId, clientId }: Whose): Promise<readonly NoticedPackage[]> =>
  db
    .selectFrom('packages')
    .select(['id', 'name', 'balance', 'durationMinutes', 'serviceIds', 'expiresOn', 'expiresAt', 'expiredAt', 'closedAt', 'createdAt'])
    .select([
      sql<Instant>`coalesce(packages.dated_at, packages.created_at)`.as('datedAt'),
      additions.as('additions'),
      sql<Instant | null>`(select max(used.at) from credit_entries used join bookings on bookings.id = used.booking_id and bookings.package_id = used.package_id
        where used.package_id = packages.id and used.kind = 'use'
          and used.position > (select coalesce(max(added.position), 0) from credit_entries added
            where added.package_id = packages.id and (added.kind in ('grant', 'purchase') or (added.kind = 'adjust' and added.amount > 0))))`.as(
        'usedAt',
      ),
      sql<number>`(select coalesce(-sum(gone.amount), 0)::int from credit_entries gone
        where gone.package_id = packages.id and gone.kind = 'expire' and gone.at >= packages.expires_at)`.as('lost'),
      sql<Notice[]>`(select coalesce(json_agg(json_build_object('kind', told.kind, 'edition', told.edition)), '[]')
        from package_notices told where told.package_id = packages.id)`.as('told'),
    ])
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .where('closedAt', 'is', null)
    .execute();

/** Notes what is told, so that it is told once. */
export const insertNotices = (tx: Tx, notices: readonly DueNotice[], now: Instant) =>
  tx
    .insertInto('packageNotices')
    .values(notices.map(({ packageId, kind, edition }) => ({ packageId, kind, edition, at: new Date(now) })))
    .execute();
