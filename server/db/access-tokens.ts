import { sql } from 'kysely';
import type { Instant } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

interface NewAccessToken {
  readonly id: string;
  readonly hash: Buffer;
  readonly coachId: string;
  readonly bookingId: string;
  readonly expiresAt: Instant;
}

export const insertManageToken = (tx: Tx, token: NewAccessToken) =>
  tx
    .insertInto('accessTokens')
    .values({ ...token, purpose: 'manage_booking', expiresAt: new Date(token.expiresAt) })
    .execute();

/** The links of a booking work until then at least; none is shortened, for somebody may have been told of it. */
export const prolongManageTokens = (tx: Tx, bookingId: string, until: Instant) =>
  tx
    .updateTable('accessTokens')
    .set({ expiresAt: new Date(until) })
    .where('bookingId', '=', bookingId)
    .where(sql.ref<Date>('expiresAt'), '<', new Date(until))
    .execute();

/** Which booking this link is for; undefined when unknown or expired. */
export const findManageToken = (db: Database, hash: Buffer, now: Instant) =>
  db
    .selectFrom('accessTokens')
    .select(['id', 'coachId', 'bookingId'])
    .where('hash', '=', hash)
    .where('purpose', '=', 'manage_booking')
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .executeTakeFirst();

/** The newest link of a booking, from whose id its address is derived again. */
export const findManageTokenOfBooking = (db: Database, bookingId: string) =>
  db.selectFrom('accessTokens').select(['id']).where('bookingId', '=', bookingId).orderBy('createdAt', 'desc').executeTakeFirst();
