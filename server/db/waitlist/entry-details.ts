import { type RawBuilder, sql } from 'kysely';
import type { ClientState } from '../../../core/clients/client-state.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { IN_LINE, type WaitlistState } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { Database } from '../database.ts';
import { containing } from '../wire/containing.ts';
import type { EntryRow } from './entries.ts';
import type { OfferRow } from './offers.ts';

/** A place in line with the names around it, as views show it. */
export interface EntryDetails extends EntryRow {
  readonly coachSlug: string;
  readonly serviceName: string;
  readonly serviceSlug: string;
  readonly serviceColor: string;
  readonly serviceDurations: readonly number[];
  readonly cycle: { readonly name: string; readonly firstDate: LocalDate; readonly lastDate: LocalDate } | null;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientState: ClientState;
  readonly connected: boolean;
  readonly vip: boolean;
  /** On the roster, and active there. */
  readonly isRegular: boolean;
}

const select = (db: Database) =>
  db
    .selectFrom('waitlistEntries')
    .innerJoin('coaches', 'coaches.id', 'waitlistEntries.coachId')
    .innerJoin('services', 'services.id', 'waitlistEntries.serviceId')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .selectAll('waitlistEntries')
    .select([
      'coaches.slug as coachSlug',
      'services.name as serviceName',
      'services.slug as serviceSlug',
      'services.color as serviceColor',
      'services.durations as serviceDurations',
      'clients.name as clientName',
      'clients.email as clientEmail',
      'clients.state as clientState',
      'clients.connected',
      'clients.vip',
      sql<
        EntryDetails['cycle']
      >`(select json_build_object('name', cycles.name, 'firstDate', cycles.first_date, 'lastDate', cycles.last_date)
        from cycles where cycles.id = waitlist_entries.cycle_id)`.as('cycle'),
      sql<boolean>`exists (select from regulars where regulars.client_id = clients.id and regulars.status = 'active')`.as('isRegular'),
    ]);

/** By id, only among the coach's own. */
export const findEntryDetails = (db: Database, coachId: string, entryId: string): Promise<EntryDetails | undefined> =>
  select(db).where('waitlistEntries.coachId', '=', coachId).where('waitlistEntries.id', '=', entryId).executeTakeFirst();

/** Of these clients, with all coaches: those that stand in line, by sign-up. */
export const listDetailsOfClients = async (db: Database, clientIds: readonly string[]): Promise<readonly EntryDetails[]> =>
  clientIds.length === 0
    ? []
    : select(db)
        .where('waitlistEntries.clientId', 'in', clientIds)
        .where('waitlistEntries.state', 'in', IN_LINE)
        .orderBy('waitlistEntries.signedUpAt')
        .orderBy('waitlistEntries.id')
        .execute();

/** These of the coach's, in the order they are named. */
export async function listDetailsById(db: Database, coachId: string, entryIds: readonly string[]): Promise<readonly EntryDetails[]> {
  if (entryIds.length === 0) return [];
  const rows = await select(db).where('waitlistEntries.coachId', '=', coachId).where('waitlistEntries.id', 'in', entryIds).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return entryIds.flatMap((id) => byId.get(id) ?? []);
}

export interface EntryFilter {
  readonly serviceId?: string | undefined;
  readonly cycleId?: string | undefined;
  readonly clientId?: string | undefined;
  /** Part of the client's name or address. */
  readonly search: string;
}

function matching(db: Database, coachId: string, { serviceId, cycleId, clientId, search }: EntryFilter) {
  let query = db
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .where('waitlistEntries.coachId', '=', coachId);
  if (serviceId !== undefined) query = query.where('waitlistEntries.serviceId', '=', serviceId);
  if (cycleId !== undefined) query = query.where('waitlistEntries.cycleId', '=', cycleId);
  if (clientId !== undefined)
    // Also by the name of a record that was merged.
    query = query.where(
      sql<boolean>`waitlist_entries.client_id = (select coalesce(found.merged_into, found.id) from clients found where found.id = ${clientId})`,
    );
  if (search !== '')
    query = query.where((eb) => eb.or([eb('clients.name', 'ilike', containing(search)), eb('clients.email', 'ilike', containing(search))]));
  return query;
}

/** The ids of all that stand in one of these states, newest first: who joined last, or came to their end last. */
export async function listEntryIds(
  db: Database,
  coachId: string,
  filter: EntryFilter,
  states: readonly WaitlistState[],
): Promise<readonly string[]> {
  const rows = await matching(db, coachId, filter)
    .select('waitlistEntries.id')
    .where('waitlistEntries.state', 'in', states)
    .orderBy(sql`coalesce(waitlist_entries.ended_at, waitlist_entries.signed_up_at)`, 'desc')
    .orderBy('waitlistEntries.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** How many there are in each state. */
export async function countEntries(db: Database, coachId: string, filter: EntryFilter): Promise<ReadonlyMap<WaitlistState, number>> {
  const count: RawBuilder<number> = sql`count(*)::int`;
  const rows = await matching(db, coachId, filter)
    .select(['waitlistEntries.state', count.as('count')])
    .groupBy('waitlistEntries.state')
    .execute();
  return new Map(rows.map(({ state, count: found }) => [state, found]));
}

/** All offers of these entries, newest first. */
export const listOffersOfEntries = async (db: Database, entryIds: readonly string[]): Promise<readonly OfferRow[]> =>
  entryIds.length === 0
    ? []
    : db
        .selectFrom('waitlistOffers')
        .selectAll()
        .where('entryId', 'in', entryIds)
        .orderBy('offeredAt', 'desc')
        .orderBy('startsAt')
        .orderBy('id')
        .execute();

export interface CycleToWaitFor {
  readonly id: string;
  readonly name: string;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/** Cycles that end on this day or later and were not closed, by their first days. */
export const listCyclesToWaitFor = (db: Database, coachId: string, today: LocalDate): Promise<readonly CycleToWaitFor[]> =>
  db
    .selectFrom('cycles')
    .select(['id', 'name', 'firstDate', 'lastDate'])
    .where('coachId', '=', coachId)
    .where('phase', '<>', 'completed')
    .where('lastDate', '>=', today)
    .orderBy('firstDate')
    .execute();
