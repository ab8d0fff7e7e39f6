import type { Database } from '../database.ts';

/** The coach of a package, if it belongs to one of these clients. */
export const findOwnPackage = async (db: Database, packageId: string, clientIds: readonly string[]) =>
  clientIds.length === 0
    ? undefined
    : db
        .selectFrom('packages')
        .innerJoin('coaches', 'coaches.id', 'packages.coachId')
        .select(['coaches.id', 'coaches.timeZone', 'coaches.creditRules'])
        .where('packages.id', '=', packageId)
        .where('packages.clientId', 'in', clientIds)
        .executeTakeFirst();
