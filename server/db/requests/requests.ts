import { sql } from 'kysely';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import { toBooking } from '../bookings.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { noteFreed } from '../waitlist/note-freed.ts';

/** Writes a new request and makes these bookings its own. */
export async function insertRequest(tx: Tx, request: BookingRequest, bookingIds: readonly string[]): Promise<void> {
  const { askedAt, answerBy, decidedAt: _, ...rest } = request;
  await Promise.all([
    tx
      .insertInto('requests')
      .values({ ...rest, reasons: [...rest.reasons], askedAt: new Date(askedAt), answerBy: new Date(answerBy), decidedAt: null })
      .execute(),
    tx
      .updateTable('bookings')
      .set({ requestId: request.id })
      .where('coachId', '=', request.coachId)
      .where('id', 'in', bookingIds)
      .execute(),
  ]);
}

/** By id, only among the coach's own. */
export const findRequest = (db: Database, coachId: string, requestId: string): Promise<BookingRequest | undefined> =>
  db.selectFrom('requests').selectAll().where('coachId', '=', coachId).where('id', '=', requestId).executeTakeFirst();

/** Its bookings, by start. */
export async function listRequestBookings(db: Database, requestId: string): Promise<readonly Booking[]> {
  const rows = await db.selectFrom('bookings').selectAll().where('requestId', '=', requestId).orderBy('startsAt').orderBy('id').execute();
  return rows.map(toBooking);
}

/** Writes a changed request. */
export const updateRequest = (tx: Tx, request: BookingRequest) =>
  tx
    .updateTable('requests')
    .set({
      state: request.state,
      waitsFor: request.waitsFor,
      answerBy: new Date(request.answerBy),
      declineReason: request.declineReason,
      decidedAt: request.decidedAt === null ? null : new Date(request.decidedAt),
      version: request.version,
    })
    .where('id', '=', request.id)
    .execute();

/** What was suggested and not chosen falls free, with the time it held. */
export async function releaseSuggestions(tx: Tx, requestId: string): Promise<void> {
  const { rows } = await sql<{ coachId: string }>`
    delete from claims where suggestion_id in (select id from request_suggestions where request_id = ${requestId}) returning coach_id`.execute(
    tx,
  );
  for (const { coachId } of rows) noteFreed(tx, coachId);
  await tx
    .updateTable('requestSuggestions')
    .set({ state: 'released' })
    .where('requestId', '=', requestId)
    .where('state', '=', 'open')
    .execute();
}
