import { type Selectable, sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../core/bookings/booking-status.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { Instant, LocalDate } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { PublishedSlotsTable } from './tables.ts';
import type { Tx } from './transaction.ts';

export type PublishedSlotRow = Selectable<PublishedSlotsTable>;

/** A slot and who has it. */
export interface PublishedSlotWithBookings extends PublishedSlotRow {
  readonly bookings: readonly { readonly id: string; readonly clientName: string; readonly bookedAt: Instant }[];
}

export interface NewPublishedSlotRow {
  readonly id: string;
  readonly coachId: string;
  readonly scheduleId: string;
  readonly serviceId: string | null;
  readonly date: LocalDate;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly capacity: number;
  readonly active: boolean;
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const select = (db: Database) =>
  db
    .selectFrom('publishedSlots')
    .selectAll()
    .select(
      sql<PublishedSlotWithBookings['bookings']>`(select coalesce(json_agg(json_build_object('id', id, 'clientName', client_name,
          'bookedAt', (extract(epoch from created_at) * 1000)::bigint) order by created_at), '[]')
        from bookings where published_slot_id = published_slots.id and status = any(${[...BLOCKING_STATUSES]}))`.as('bookings'),
    );

export const listPublishedSlots = async (
  db: Database,
  actor: Actor,
  coachId: string,
  days: Days,
): Promise<readonly PublishedSlotWithBookings[]> =>
  mayRunPractice(actor, coachId)
    ? select(db)
        .where('coachId', '=', coachId)
        .where('date', '>=', days.from)
        .where('date', '<=', days.to)
        .orderBy('date')
        .orderBy('startMinute')
        .limit(5000)
        .execute()
    : [];

/** By id, only among the coach's own. */
export const findPublishedSlot = (db: Database, coachId: string, slotId: string): Promise<PublishedSlotWithBookings | undefined> =>
  select(db).where('coachId', '=', coachId).where('id', '=', slotId).executeTakeFirst();

/** The times that are announced already on a schedule, active or not; but for one that is about to change. */
export async function loadSlotTimes(db: Database, coachId: string, scheduleId: string, days: Days, exceptId: string | null = null) {
  const rows = await db
    .selectFrom('publishedSlots')
    .select(['id', 'date', 'startMinute', 'endMinute'])
    .where('coachId', '=', coachId)
    .where('scheduleId', '=', scheduleId)
    .where('date', '>=', days.from)
    .where('date', '<=', days.to)
    .execute();
  return rows.filter((row) => row.id !== exceptId);
}

/** As many values as one statement takes, with room to spare. */
const BATCH = 1000;

export async function insertPublishedSlots(tx: Tx, slots: readonly NewPublishedSlotRow[]): Promise<void> {
  for (let from = 0; from < slots.length; from += BATCH) {
    await tx
      .insertInto('publishedSlots')
      .values(slots.slice(from, from + BATCH))
      .execute();
  }
}

export const updatePublishedSlot = (
  tx: Tx,
  slotId: string,
  change: { readonly startMinute: number; readonly endMinute: number; readonly active: boolean },
) =>
  tx
    .updateTable('publishedSlots')
    .set((eb) => ({ startMinute: change.startMinute, endMinute: change.endMinute, active: change.active, version: eb('version', '+', 1) }))
    .where('id', '=', slotId)
    .execute();

export const deletePublishedSlot = (tx: Tx, slotId: string) => tx.deleteFrom('publishedSlots').where('id', '=', slotId).execute();

/** Whether anybody ever booked it, be it cancelled since: their booking still points here. */
export async function wasSlotEverBooked(db: Database, slotId: string): Promise<boolean> {
  return (await db.selectFrom('bookings').select('id').where('publishedSlotId', '=', slotId).limit(1).executeTakeFirst()) !== undefined;
}
