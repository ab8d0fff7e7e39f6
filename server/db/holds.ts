import { type Selectable, sql } from 'kysely';
import type { BookedClaim } from '../../core/bookings/booked-claim.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { Span } from '../../core/time/span.ts';
import { insertClaim } from './claims.ts';
import type { Database } from './database.ts';
import type { HoldsTable } from './tables/claim-tables.ts';
import type { Tx } from './transaction.ts';
import { noteFreed } from './waitlist/note-freed.ts';

export type HoldRow = Selectable<HoldsTable>;

/** Those that touch the span, by start. */
export const listHolds = async (db: Database, actor: Actor, coachId: string, span: Span): Promise<readonly HoldRow[]> =>
  mayRunPractice(actor, coachId)
    ? db
        .selectFrom('holds')
        .selectAll()
        .where('coachId', '=', coachId)
        .where(sql.ref<Date>('startsAt'), '<', new Date(span.until))
        .where(sql.ref<Date>('endsAt'), '>', new Date(span.from))
        .orderBy('startsAt')
        .limit(2000)
        .execute()
    : [];

/** By id, only among the coach's own. */
export const findHold = (db: Database, coachId: string, holdId: string): Promise<HoldRow | undefined> =>
  db.selectFrom('holds').selectAll().where('coachId', '=', coachId).where('id', '=', holdId).executeTakeFirst();

interface NewHold {
  readonly id: string;
  readonly coachId: string;
  readonly scheduleId: string;
  readonly note: string;
}

/** The hold and what it takes of the coach's time: never one without the other. */
export async function insertHold(tx: Tx, hold: NewHold, claim: BookedClaim): Promise<HoldRow> {
  const row = await tx
    .insertInto('holds')
    .values({ ...hold, startsAt: new Date(claim.startsAt), endsAt: new Date(claim.endsAt) })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertClaim(tx, { coachId: hold.coachId, scheduleId: hold.scheduleId, serviceId: null, bookingId: null, holdId: hold.id }, claim);
  return row;
}

/** Its claim goes with it, by the database's own rule. */
export async function deleteHold(tx: Tx, holdId: string): Promise<void> {
  const rows = await tx.deleteFrom('holds').where('id', '=', holdId).returning('coachId').execute();
  for (const { coachId } of rows) noteFreed(tx, coachId);
}
