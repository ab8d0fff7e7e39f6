import type { Selectable } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { RescheduleRequestsTable } from '../tables.ts';
import type { Tx } from '../transaction.ts';

export type RescheduleRequestRow = Selectable<RescheduleRequestsTable>;

/** The question that waits for the client's answer; a booking has one at most. */
export const findOpenRequest = (db: Database, bookingId: string): Promise<RescheduleRequestRow | undefined> =>
  db.selectFrom('rescheduleRequests').selectAll().where('bookingId', '=', bookingId).where('state', '=', 'open').executeTakeFirst();

interface NewRequest {
  readonly id: string;
  readonly coachId: string;
  readonly bookingId: string;
  readonly note: string;
  readonly askedAt: Instant;
}

export const insertRequest = (tx: Tx, request: NewRequest): Promise<RescheduleRequestRow> =>
  tx
    .insertInto('rescheduleRequests')
    .values({ ...request, askedAt: new Date(request.askedAt), answeredAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Closes the open question, if there is one. */
export const answerRequest = (tx: Tx, bookingId: string, state: 'moved' | 'cancelled' | 'withdrawn', now: Instant) =>
  tx
    .updateTable('rescheduleRequests')
    .set({ state, answeredAt: new Date(now) })
    .where('bookingId', '=', bookingId)
    .where('state', '=', 'open')
    .execute();

/** A question that was taken back waits again. */
export const reopenNamedRequest = (tx: Tx, id: string) =>
  tx
    .updateTable('rescheduleRequests')
    .set({ state: 'open', answeredAt: null })
    .where('id', '=', id)
    .where('state', '=', 'withdrawn')
    .execute();

/** The question that the cancellation of this booking closed waits again; for the cancellation that is taken back in this transaction. */
export const reopenRequest = (tx: Tx, bookingId: string) =>
  tx
    .updateTable('rescheduleRequests')
    .set({ state: 'open', answeredAt: null })
    .where('bookingId', '=', bookingId)
    .where('state', '=', 'withdrawn')
    .where('answeredAt', '=', (eb) => eb.selectFrom('bookings').select('cancelledAt').where('id', '=', bookingId).$asScalar())
    .execute();
