import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import { matchClients } from '../clients/match-clients.ts';
import type { Database } from '../database.ts';

/** Of each noun at most so many. */
const MOST = 8;

/** Finds the text as it is: a percent sign or underscore somebody types stands for itself. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);

/** Clients by name, address or number; names that begin so come first. */
export const searchClients = (db: Database, coachId: string, text: string) =>
  matchClients(db, coachId, { search: text })
    .select(['clients.id', 'clients.name', 'clients.email'])
    .orderBy(sql`clients.name ilike ${`${escaped(text)}%`} desc`)
    .orderBy(sql`lower(clients.name)`)
    .orderBy('clients.id')
    .limit(MOST)
    .execute();

/** Bookings by the client's or the service's name, those nearest to now first. */
export const searchBookings = (db: Database, coachId: string, text: string, now: Instant) =>
  db
    .selectFrom('bookings')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .select(['bookings.id', 'bookings.clientName', 'services.name as serviceName', 'bookings.startsAt'])
    .where('bookings.coachId', '=', coachId)
    .where((eb) => {
      const like = `%${escaped(text)}%`;
      return eb.or([eb('bookings.clientName', 'ilike', like), eb('services.name', 'ilike', like)]);
    })
    .orderBy(sql`abs(extract(epoch from bookings.starts_at - ${new Date(now)}))`)
    .orderBy('bookings.id')
    .limit(MOST)
    .execute();

/** Services by name, in the coach's order. */
export const searchServices = (db: Database, coachId: string, text: string) =>
  db
    .selectFrom('services')
    .select(['id', 'name', 'slug'])
    .where('coachId', '=', coachId)
    .where('name', 'ilike', `%${escaped(text)}%`)
    .orderBy('position')
    .orderBy('createdAt')
    .limit(MOST)
    .execute();
