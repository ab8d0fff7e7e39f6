import { sql } from 'kysely';
import type { PackageMailStanding } from '../../../core/packages/notices/package-mail-verdict.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const lost = sql<number>`(select coalesce(-sum(gone.amount), 0)::int from credit_entries gone
  where gone.package_id = packages.id and gone.kind = 'expire' and gone.at >= packages.expires_at)`;
const lowAt = sql<number | null>`(coaches.credit_rules ->> 'lowAt')::int`;

/** All that a mail about a package says, and to whom. */
export const findPackageMailFacts = (db: Database, packageId: string) =>
  db
    .selectFrom('packages')
    .innerJoin('coaches', 'coaches.id', 'packages.coachId')
    .innerJoin('clients', 'clients.id', 'packages.clientId')
    .select([
      'packages.id',
      'packages.coachId',
      'packages.name',
      'packages.balance as left',
      'packages.granted as total',
      'packages.expiresOn',
      'packages.durationMinutes',
      'coaches.slug as coachSlug',
      'coaches.visibility as coachVisibility',
      'coaches.name as coachName',
      'coaches.email as coachEmail',
      'clients.name as clientName',
      'clients.email as clientEmail',
      lost.as('lost'),
      sql<string[]>`(select coalesce(json_agg(services.name order by services.position, services.created_at), '[]')
        from services where services.id = any(packages.service_ids))`.as('services'),
    ])
    .where('packages.id', '=', packageId)
    .executeTakeFirst();

/** How a package stands, and whose it is; it stays so until the end of this transaction. */
export const lockPackageMailStanding = (
  tx: Tx,
  packageId: string,
): Promise<(PackageMailStanding & { readonly clientEmail: string }) | undefined> =>
  tx
    .selectFrom('packages')
    .innerJoin('coaches', 'coaches.id', 'packages.coachId')
    .innerJoin('clients', 'clients.id', 'packages.clientId')
    .select(['packages.balance', 'packages.expiresAt', 'packages.expiredAt', 'packages.closedAt', 'clients.email as clientEmail'])
    .select([lost.as('lost'), lowAt.as('lowAt')])
    .where('packages.id', '=', packageId)
    .forShare('packages')
    .executeTakeFirst();
