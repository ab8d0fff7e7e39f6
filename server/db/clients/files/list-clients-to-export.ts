import { sql } from 'kysely';
import type { Database } from '../../database.ts';
import type { ClientRow } from '../find-client.ts';

/** All of a coach's clients by name; none that was erased or became part of another. */
export const listClientsToExport = (db: Database, coachId: string): Promise<readonly ClientRow[]> =>
  db
    .selectFrom('clients')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('mergedInto', 'is', null)
    .where('erasedAt', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
