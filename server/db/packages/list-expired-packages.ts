import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';

/** Of these packages, those whose last day is over, each with what its coach's rules and zone say about it. */
export const listExpiredPackages = (tx: Tx, packageIds: readonly string[], now: Instant) =>
  tx
    .selectFrom('packages')
    .innerJoin('coaches', 'coaches.id', 'packages.coachId')
    .select(['packages.id', 'packages.coachId', 'packages.balance', 'packages.expiredAt', 'coaches.creditRules', 'coaches.timeZone'])
    .where('packages.id', 'in', packageIds)
    .where(sql.ref<Date>('packages.expiresAt'), '<=', new Date(now))
    .forNoKeyUpdate('packages')
    .execute();
