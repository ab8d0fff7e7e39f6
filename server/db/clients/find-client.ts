import { type Selectable, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { ClientsTable } from '../tables.ts';

export type ClientRow = Selectable<ClientsTable>;

const kept = (db: Database, coachId: string) =>
  db
    .selectFrom('clients as found')
    // The record itself, or the one it became part of.
    .innerJoin('clients', (join) => join.on(sql.ref('clients.id'), '=', sql`coalesce(found.merged_into, found.id)`))
    .selectAll('clients')
    .where('found.coachId', '=', coachId)
    .where('clients.erasedAt', 'is', null);

/** The coach's client with this address, if known; an address of a record that was merged leads to the one that was kept. */
export const findClientByEmail = (db: Database, coachId: string, email: string): Promise<ClientRow | undefined> =>
  kept(db, coachId).where('found.email', '=', email).executeTakeFirst();

/** By id, only among the coach's own. A record that was merged leads to the one that was kept; who was erased is not there. */
export const findClient = (db: Database, coachId: string, clientId: string): Promise<ClientRow | undefined> =>
  kept(db, coachId).where('found.id', '=', clientId).executeTakeFirst();

/** This record and no other, erased or not; none that became part of another. For whoever means to change it. */
export const findClientRecord = (db: Database, coachId: string, clientId: string): Promise<ClientRow | undefined> =>
  db
    .selectFrom('clients')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('id', '=', clientId)
    .where('mergedInto', 'is', null)
    .executeTakeFirst();
