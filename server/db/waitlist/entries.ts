import { type Selectable, sql } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { WaitlistEntry, WaitlistTarget } from '../../../core/waitlist/entry/waitlist-entry.ts';
import { IN_LINE, type WaitlistState } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { Database } from '../database.ts';
import type { WaitlistEntriesTable } from '../tables/waitlist-tables.ts';
import type { Tx } from '../transaction.ts';

export type EntryRow = Selectable<WaitlistEntriesTable>;

function targetOf({ cycleId, slotAt }: Pick<EntryRow, 'cycleId' | 'slotAt'>): WaitlistTarget {
  if (cycleId !== null) return { kind: 'cycle', cycleId };
  return slotAt === null ? { kind: 'service' } : { kind: 'slot', startsAt: slotAt };
}

/** A row as core knows it. */
export const toEntry = (row: EntryRow): WaitlistEntry => ({
  id: row.id,
  clientId: row.clientId,
  target: targetOf(row),
  serviceId: row.serviceId,
  durationMinutes: row.durationMinutes,
  weekdays: row.weekdays,
  hours: row.hours,
  earliest: row.earliest,
  latest: row.latest,
  recurring: row.frequency,
  message: row.message,
  state: row.state,
  signedUpAt: row.signedUpAt,
  expiresAt: row.expiresAt,
});

const wishColumns = (entry: WaitlistEntry) => ({
  durationMinutes: entry.durationMinutes,
  weekdays: [...entry.weekdays],
  hours: JSON.stringify(entry.hours),
  earliest: entry.earliest,
  latest: entry.latest,
  frequency: entry.recurring,
  message: entry.message,
  expiresAt: new Date(entry.expiresAt),
});

/** Writes a new entry. `timeZone` is the client's. */
export const insertEntry = (
  tx: Tx,
  coachId: string,
  entry: WaitlistEntry,
  { addedBy, timeZone }: { readonly addedBy: BookingParty; readonly timeZone: string },
) =>
  tx
    .insertInto('waitlistEntries')
    .values({
      ...wishColumns(entry),
      id: entry.id,
      coachId,
      clientId: entry.clientId,
      serviceId: entry.serviceId,
      cycleId: entry.target.kind === 'cycle' ? entry.target.cycleId : null,
      slotAt: entry.target.kind === 'slot' ? new Date(entry.target.startsAt) : null,
      state: entry.state,
      addedBy,
      signedUpAt: new Date(entry.signedUpAt),
      timeZone,
    })
    .execute();

/** Writes what an entry says from now on, its version grown by one. Client, thing waited for and place stay what they are. */
export const updateWish = (tx: Tx, entry: WaitlistEntry) =>
  tx
    .updateTable('waitlistEntries')
    .set((eb) => ({ ...wishColumns(entry), version: eb('version', '+', 1) }))
    .where('id', '=', entry.id)
    .execute();

/** Writes what an entry says once the coach's clock is another one: nobody has said anything else. */
export const layOutEntry = (tx: Tx, entry: WaitlistEntry) =>
  tx.updateTable('waitlistEntries').set(wishColumns(entry)).where('id', '=', entry.id).execute();

/** It says the same, for longer. */
export const prolongEntry = (tx: Tx, { id, expiresAt }: Pick<WaitlistEntry, 'id' | 'expiresAt'>) =>
  tx
    .updateTable('waitlistEntries')
    .set({ expiresAt: new Date(expiresAt) })
    .where('id', '=', id)
    .execute();

/**
 * Writes the state of entries, and when they came to their end if they did. A pause, its end and the end of the entry are a new version; an offer that comes or goes
 * is none, for whoever edits the wish has seen all of it.
 */
export const setEntryStates = (tx: Tx, entryIds: readonly string[], state: WaitlistState, now: Instant) =>
  sql`
    update waitlist_entries set state = ${state}, ended_at = ${IN_LINE.includes(state) ? null : new Date(now)},
      version = version + case when state = 'paused' or ${state}::text not in ('waiting', 'offered') then 1 else 0 end
    where id = any(${entryIds}::uuid[])`.execute(tx);

/** What the client was told of their place. */
export const noteToldPosition = (tx: Tx, entryId: string, position: number, now: Instant) =>
  tx
    .updateTable('waitlistEntries')
    .set({ toldPosition: position, toldAt: new Date(now) })
    .where('id', '=', entryId)
    .execute();

/** By id, only among the coach's own. */
export const findEntry = (db: Database, coachId: string, entryId: string): Promise<EntryRow | undefined> =>
  db.selectFrom('waitlistEntries').selectAll().where('coachId', '=', coachId).where('id', '=', entryId).executeTakeFirst();

/** These places in line, wherever they stand. */
export const listEntries = async (db: Database, entryIds: readonly string[]): Promise<readonly EntryRow[]> =>
  entryIds.length === 0 ? [] : db.selectFrom('waitlistEntries').selectAll().where('id', 'in', entryIds).execute();

/** The whole line of a coach, by sign-up. */
export const listLine = (db: Database, coachId: string): Promise<readonly EntryRow[]> =>
  db
    .selectFrom('waitlistEntries')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('state', 'in', IN_LINE)
    .orderBy('signedUpAt')
    .orderBy('id')
    .execute();

/** All of one client with this coach that stand in line, by sign-up. */
export const listEntriesInLine = (db: Database, coachId: string, clientId: string): Promise<readonly EntryRow[]> =>
  db
    .selectFrom('waitlistEntries')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .where('state', 'in', IN_LINE)
    .orderBy('signedUpAt')
    .orderBy('id')
    .execute();

/** Offers of this entry that are out are out no more. */
export const withdrawOffersOf = (tx: Tx, entryId: string, now: Instant) =>
  tx
    .updateTable('waitlistOffers')
    .set({ state: 'withdrawn', answeredAt: new Date(now) })
    .where('entryId', '=', entryId)
    .where('state', '=', 'offered')
    .execute();

/** The coach's that stand in line though their time is over, soonest first. */
export const listOverdueEntries = (db: Database, coachId: string, now: Instant, limit: number): Promise<readonly EntryRow[]> =>
  db
    .selectFrom('waitlistEntries')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('state', 'in', IN_LINE)
    .where(sql.ref<Date>('expiresAt'), '<=', new Date(now))
    .orderBy('expiresAt')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Coaches of whom somebody stands in line though their time is over. */
export async function listCoachesWithOverdueEntries(db: Database, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('waitlistEntries')
    .select('coachId')
    .distinct()
    .where('state', 'in', IN_LINE)
    .where(sql.ref<Date>('expiresAt'), '<=', new Date(now))
    .orderBy('coachId')
    .execute();
  return rows.map(({ coachId }) => coachId);
}

/** The client's clock is another one from now on: by it go their quiet hours. */
export const updateZoneOfEntries = (tx: Tx, clientId: string, timeZone: string) =>
  tx.updateTable('waitlistEntries').set({ timeZone }).where('clientId', '=', clientId).where('state', 'in', IN_LINE).execute();
