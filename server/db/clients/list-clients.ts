import { type Selectable, sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { ClientsTable } from '../tables.ts';

/** A client with what their history amounts to. */
export interface ClientWithHistory extends Selectable<ClientsTable> {
  /** What was or will be a session: not what was cancelled, declined or let expire. */
  readonly bookingCount: number;
  readonly nextStartsAt: Instant | null;
}

const withHistory = (db: Database, now: Instant) =>
  db
    .selectFrom('clients')
    .selectAll('clients')
    .select((eb) => [
      eb
        .selectFrom('bookings')
        .select((each) => each.cast<number>(each.fn.countAll(), 'integer').as('count'))
        .whereRef('bookings.clientId', '=', 'clients.id')
        .where('bookings.status', 'in', BLOCKING_STATUSES)
        .$asScalar()
        .$notNull()
        .as('bookingCount'),
      eb
        .selectFrom('bookings')
        .select((each) => each.fn.min('bookings.startsAt').as('next'))
        .whereRef('bookings.clientId', '=', 'clients.id')
        .where(sql.ref<Date>('bookings.startsAt'), '>', new Date(now))
        .where('bookings.status', 'in', BLOCKING_STATUSES)
        .as('nextStartsAt'),
    ]);

interface ClientFilter {
  /** Part of a name or an address; empty for all. */
  readonly search: string;
  readonly limit: number;
  readonly now: Instant;
}

/** Finds the text as it is: a percent sign or underscore somebody types stands for itself. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** A practice's clients by name, with how often they booked and when they come next: one query. */
export async function listClients(
  db: Database,
  actor: Actor,
  coachId: string,
  filter: ClientFilter,
): Promise<readonly ClientWithHistory[]> {
  if (!mayRunPractice(actor, coachId)) return [];
  let query = withHistory(db, filter.now).where('clients.coachId', '=', coachId);
  if (filter.search !== '') {
    const pattern = containing(filter.search);
    query = query.where((eb) => eb.or([eb('clients.name', 'ilike', pattern), eb('clients.email', 'ilike', pattern)]));
  }
  return query
    .orderBy(sql`lower(clients.name)`)
    .orderBy('clients.id')
    .limit(filter.limit)
    .execute();
}

/** One of a practice's clients, as the list shows them. */
export const loadClient = async (
  db: Database,
  actor: Actor,
  coachId: string,
  clientId: string,
  now: Instant,
): Promise<ClientWithHistory | undefined> =>
  mayRunPractice(actor, coachId)
    ? withHistory(db, now).where('clients.coachId', '=', coachId).where('clients.id', '=', clientId).executeTakeFirst()
    : undefined;
