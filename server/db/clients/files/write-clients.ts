import { sql } from 'kysely';
import type { ClientContent } from '../../../../core/clients/decide-client.ts';
import type { Tx } from '../../transaction.ts';

interface ClientWithId extends ClientContent {
  readonly id: string;
}

/** Thousands of records travel as one JSON text: as many parameters would be too many, as many statements too slow. */
const records = (clients: readonly ClientWithId[]) =>
  sql`json_to_recordset(${JSON.stringify(clients)}::json) as t(id uuid, name text, email text, phone text, "timeZone" text, connected boolean,
    vip boolean, priority smallint, state text, "startedOn" date, tags text[], notes text)`;

export const insertClients = (tx: Tx, coachId: string, clients: readonly ClientWithId[]) =>
  sql`
    insert into clients (id, coach_id, name, email, phone, time_zone, connected, vip, priority, state, started_on, tags, notes)
    select id, ${coachId}::uuid, name, email, phone, "timeZone", connected, vip, priority, state, "startedOn", tags, notes
    from ${records(clients)}`.execute(tx);

/** All but the address, which stays the record's own. */
export const updateClients = (tx: Tx, coachId: string, clients: readonly ClientWithId[]) =>
  sql`
    update clients set name = t.name, phone = t.phone, time_zone = t."timeZone", connected = t.connected, vip = t.vip, priority = t.priority,
      state = t.state, started_on = t."startedOn", tags = t.tags, notes = t.notes, version = version + 1
    from ${records(clients)} where clients.coach_id = ${coachId} and clients.id = t.id`.execute(tx);
