import { type Selectable, sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { ClientState } from '../../../core/clients/client-state.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { RegularsTable } from '../tables/cycle-tables.ts';
import type { Tx } from '../transaction.ts';
import { containing } from '../wire/containing.ts';

/** An entry of the roster. */
export interface Regular extends RegularPattern {
  readonly id: string;
  readonly coachId: string;
  readonly clientId: string;
  readonly version: number;
}

/** With who it is, and what there was. */
export interface ListedRegular extends Regular {
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientState: ClientState;
  readonly lastStartsAt: Instant | null;
  /** Cycles they had dates in. */
  readonly cycleCount: number;
}

type Row = Selectable<RegularsTable>;

/** PostgreSQL puts the keys of what it keeps as JSON into an order of its own; two entries are compared as they are written here. */
const toRegular = <T extends Row>({ createdAt: _, ...row }: T) => ({
  ...row,
  priority: row.priority as RegularPattern['priority'],
  acceptableHours: row.acceptableHours.map(({ startMinute, endMinute }) => ({ startMinute, endMinute })),
});

const lastOf = (now: Instant) => sql<Instant | null>`
  (select max(starts_at) from bookings where bookings.client_id = clients.id
    and status = any(${BLOCKING_STATUSES}::text[]) and starts_at <= ${new Date(now)})`;

const countOf = sql<number>`(select count(*)::int from cycle_regulars where cycle_regulars.regular_id = regulars.id)`;

/** None of somebody who was erased: that entry stands for counts alone. */
const query = (db: Database, coachId: string, now: Instant) =>
  db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .selectAll('regulars')
    .select(['clients.name as clientName', 'clients.email as clientEmail', 'clients.state as clientState'])
    .select([lastOf(now).as('lastStartsAt'), countOf.as('cycleCount')])
    .where('regulars.coachId', '=', coachId)
    .where('clients.erasedAt', 'is', null);

/** The whole roster, or those of a name or address, by priority, then name. */
export async function listRegulars(db: Database, coachId: string, search: string, now: Instant): Promise<readonly ListedRegular[]> {
  const pattern = containing(search);
  const all = query(db, coachId, now);
  const found = search === '' ? all : all.where(sql<boolean>`(clients.name ilike ${pattern} or clients.email ilike ${pattern})`);
  const rows = await found
    .orderBy('regulars.priority')
    .orderBy(sql`lower(clients.name)`)
    .orderBy('regulars.id')
    .execute();
  return rows.map(toRegular);
}

/** How many entries there are of each status that has some. */
export const countRegulars = (db: Database, coachId: string) =>
  db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .select((eb) => ['regulars.status', eb.cast<number>(eb.fn.countAll(), 'integer').as('count')])
    .where('regulars.coachId', '=', coachId)
    .where('clients.erasedAt', 'is', null)
    .groupBy('regulars.status')
    .execute();

/** One of them as the list shows it. */
export async function loadRegular(db: Database, coachId: string, regularId: string, now: Instant): Promise<ListedRegular | undefined> {
  const row = await query(db, coachId, now).where('regulars.id', '=', regularId).executeTakeFirst();
  return row && toRegular(row);
}

/** By id, only among the coach's own, with whether the client was erased. */
export async function findRegular(
  db: Database,
  coachId: string,
  regularId: string,
): Promise<(Regular & { readonly erasedAt: Instant | null }) | undefined> {
  const row = await db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .selectAll('regulars')
    .select('clients.erasedAt')
    .where('regulars.coachId', '=', coachId)
    .where('regulars.id', '=', regularId)
    .executeTakeFirst();
  return row && toRegular(row);
}

/** The entries of these clients; who has none is not among them. */
export async function findRegularsOf(db: Database, coachId: string, clientIds: readonly string[]): Promise<readonly Regular[]> {
  const rows = await db
    .selectFrom('regulars')
    .selectAll()
    .where('coachId', '=', coachId)
    .where(sql<boolean>`client_id = any(${clientIds}::uuid[])`)
    .execute();
  return rows.map(toRegular);
}

const columns = (pattern: RegularPattern) => ({
  serviceId: pattern.serviceId,
  durationMinutes: pattern.durationMinutes,
  frequency: pattern.frequency,
  weekday: pattern.weekday,
  minute: pattern.minute,
  acceptableWeekdays: [...pattern.acceptableWeekdays],
  acceptableHours: JSON.stringify(pattern.acceptableHours),
  priority: pattern.priority,
  status: pattern.status,
  keepUnanswered: pattern.keepUnanswered,
  notes: pattern.notes,
  startedOn: pattern.startedOn,
});

export interface NewRegular extends RegularPattern {
  readonly id: string;
  readonly clientId: string;
}

/** As many as one statement has room for parameters. */
const AT_ONCE = 1000;

export async function insertRegulars(tx: Tx, coachId: string, regulars: readonly NewRegular[], now: Instant): Promise<void> {
  for (let from = 0; from < regulars.length; from += AT_ONCE)
    await tx
      .insertInto('regulars')
      .values(
        regulars
          .slice(from, from + AT_ONCE)
          .map((regular) => ({ ...columns(regular), id: regular.id, clientId: regular.clientId, coachId, createdAt: new Date(now) })),
      )
      .execute();
}

/** Its version grows by one. */
export const updateRegular = (tx: Tx, regularId: string, pattern: RegularPattern) =>
  tx
    .updateTable('regulars')
    .set((eb) => ({ ...columns(pattern), version: eb('version', '+', 1) }))
    .where('id', '=', regularId)
    .execute();

export const deleteRegular = (tx: Tx, regularId: string) => tx.deleteFrom('regulars').where('id', '=', regularId).execute();

/** Whether they ever had a part in a cycle. */
export async function wasEverPlaced(db: Database, regularId: string): Promise<boolean> {
  const row = await db.selectFrom('cycleRegulars').select('cycleId').where('regularId', '=', regularId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Whether anybody on the roster comes for it. */
export async function isOnRoster(db: Database, coachId: string, serviceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('regulars')
    .select('id')
    .where('coachId', '=', coachId)
    .where('serviceId', '=', serviceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
