import type { Selectable } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { RequestMessagesTable } from '../tables/request-tables.ts';
import type { Tx } from '../transaction.ts';

export type MessageRow = Selectable<RequestMessagesTable>;

interface NewMessage {
  readonly id: string;
  readonly coachId: string;
  readonly requestId: string;
  /** How many were written before it. */
  readonly position: number;
  readonly author: BookingParty;
  readonly text: string;
  readonly writtenAt: Instant;
}

/** What was written about these requests: by request, in the order it was written. */
export const listMessages = async (db: Database, requestIds: readonly string[]): Promise<readonly MessageRow[]> =>
  requestIds.length === 0
    ? []
    : db.selectFrom('requestMessages').selectAll().where('requestId', 'in', requestIds).orderBy('requestId').orderBy('position').execute();

export const insertMessage = (tx: Tx, { writtenAt, ...message }: NewMessage) =>
  tx
    .insertInto('requestMessages')
    .values({ ...message, writtenAt: new Date(writtenAt) })
    .execute();
