import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Who this person is to each coach: the records under the address they have proven, followed to the record each was merged into. What was
 * erased is nobody's.
 */
export const listMyClients = (db: Database, userId: string) =>
  db
    .selectFrom('users')
    .innerJoin('clients as found', 'found.email', 'users.email')
    .innerJoin('clients', (join) => join.on('clients.id', '=', sql`coalesce(found.merged_into, found.id)`))
    .innerJoin('coaches', 'coaches.id', 'clients.coachId')
    .selectAll('clients')
    .select([
      'coaches.slug as coachSlug',
      'coaches.name as coachName',
      'coaches.timeZone as coachTimeZone',
      'coaches.visibility as coachVisibility',
      'coaches.creditRules as coachCreditRules',
    ])
    .distinctOn('clients.id')
    .where('users.id', '=', userId)
    .where('users.emailVerified', '=', true)
    .where('clients.erasedAt', 'is', null)
    .orderBy('clients.id')
    .execute();

export type MyClient = Awaited<ReturnType<typeof listMyClients>>[number];
