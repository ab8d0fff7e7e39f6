import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import { matchClients } from '../clients/match-clients.ts';
import type { Database } from '../database.ts';
import { containing } from '../wire/containing.ts';

/** Of each noun at most so many. */
const MOST = 8;

/** Clients by name, address or number; names that begin so come first. */
export const searchClients = (db: Database, coachId: string, text: string) =>
  matchClients(db, coachId, { search: text })
    .select(['clients.id', 'clients.name', 'clients.email'])
    .orderBy(sql`clients.name ilike ${containing(text).slice(1)} desc`)
    .orderBy(sql`lower(clients.name)`)
    .orderBy('clients.id')
    .limit(MOST)
    .execute();

/** Those on one side of now, nearest first: walking away from now along the index, a search that finds something ends soon. */
function nearestBookings(db: Database, coachId: string, text: string, now: Instant, side: 'ahead' | 'behind') {
  const like = containing(text);
  return db
    .selectFrom('bookings')
    .select(['bookings.id', 'bookings.clientName', 'bookings.serviceId', 'bookings.startsAt'])
    .where('bookings.coachId', '=', coachId)
    .where(sql.ref<Date>('bookings.startsAt'), side === 'ahead' ? '>=' : '<', new Date(now))
    .where((eb) => {
      const services = eb.selectFrom('services').select('id').where('coachId', '=', coachId).where('name', 'ilike', like);
      return eb.or([eb('bookings.clientName', 'ilike', like), eb('bookings.serviceId', 'in', services)]);
    })
    .orderBy('bookings.startsAt', side === 'ahead' ? 'asc' : 'desc')
    .orderBy('bookings.id')
    .limit(MOST);
}

/** Bookings by the client's or the service's name, those nearest to now first. */
export const searchBookings = (db: Database, coachId: string, text: string, now: Instant) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom(nearestBookings(db, coachId, text, now, 'ahead').as('ahead'))
        .selectAll()
        .unionAll(eb.selectFrom(nearestBookings(db, coachId, text, now, 'behind').as('behind')).selectAll())
        .as('bookings'),
    )
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .select(['bookings.id', 'bookings.clientName', 'services.name as serviceName', 'bookings.startsAt'])
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
    .where('name', 'ilike', containing(text))
    .orderBy('position')
    .orderBy('createdAt')
    .limit(MOST)
    .execute();
