import { sql } from 'kysely';
import type { Database } from '../../database.ts';

/** The whole roster by name, with how to reach them and what they come for; nobody who was erased. */
export const listRosterToExport = (db: Database, coachId: string) =>
  db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .innerJoin('services', 'services.id', 'regulars.serviceId')
    .select(['regulars.id', 'clients.name', 'clients.email', 'clients.phone', 'services.name as service'])
    .where('regulars.coachId', '=', coachId)
    .where('clients.erasedAt', 'is', null)
    .orderBy(sql`lower(clients.name)`)
    .orderBy('regulars.id')
    .execute();
