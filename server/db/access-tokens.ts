import { type NotNull, sql } from 'kysely';
import type { Instant } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

interface NewAccessToken {
  readonly id: string;
  readonly hash: Buffer;
  /** Only the client's mailbox will ever hold it. */
  readonly provesClient: boolean;
}

interface TokenOwner {
  readonly coachId: string;
  readonly bookingId: string;
  readonly expiresAt: Instant;
}

/** The links of a new booking. */
export const insertManageTokens = (tx: Tx, owner: TokenOwner, tokens: readonly NewAccessToken[]) =>
  tx
    .insertInto('accessTokens')
    .values(tokens.map((token) => ({ ...owner, ...token, purpose: 'manage_booking', expiresAt: new Date(owner.expiresAt) })))
    .execute();

/** The links of many new bookings. */
export const insertLinksOf = (tx: Tx, links: readonly (TokenOwner & NewAccessToken)[]) =>
  tx
    .insertInto('accessTokens')
    .values(links.map((link) => ({ ...link, purpose: 'manage_booking', expiresAt: new Date(link.expiresAt) })))
    .execute();

/** The links of a booking work until then at least; none is shortened, for somebody may have been told of it. */
export const prolongManageTokens = (tx: Tx, bookingId: string, until: Instant) =>
  tx
    .updateTable('accessTokens')
    .set({ expiresAt: new Date(until) })
    .where('bookingId', '=', bookingId)
    .where(sql.ref<Date>('expiresAt'), '<', new Date(until))
    .execute();

/** Ends every link of the bookings that this client has under this address. Gives those bookings, and until when their links would have worked. */
export async function deleteManageTokensUnder(tx: Tx, clientId: string, email: string): Promise<readonly Omit<TokenOwner, 'coachId'>[]> {
  const gone = await tx
    .deleteFrom('accessTokens')
    .using('bookings')
    .whereRef('bookings.id', '=', 'accessTokens.bookingId')
    .where('bookings.clientId', '=', clientId)
    .where('bookings.clientEmail', '=', email)
    .returning(['accessTokens.bookingId', 'accessTokens.expiresAt'])
    .$narrowType<{ bookingId: NotNull }>()
    .execute();
  const latest = new Map<string, Instant>();
  for (const { bookingId, expiresAt } of gone) latest.set(bookingId, Math.max(expiresAt, latest.get(bookingId) ?? 0));
  return [...latest].map(([bookingId, expiresAt]) => ({ bookingId, expiresAt }));
}

/** Which booking this link is for; undefined when unknown or expired. */
export const findManageToken = (db: Database, hash: Buffer, now: Instant) =>
  db
    .selectFrom('accessTokens')
    .select(['id', 'coachId', 'bookingId', 'provesClient'])
    .where('hash', '=', hash)
    .where('purpose', '=', 'manage_booking')
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .$narrowType<{ bookingId: NotNull }>()
    .executeTakeFirst();

/** The link for the client's mailbox, from whose id its address is derived again; the newest, should there be several. */
export const findManageTokenOfBooking = (db: Database, bookingId: string) =>
  db
    .selectFrom('accessTokens')
    .select(['id'])
    .where('bookingId', '=', bookingId)
    .orderBy('provesClient', 'desc')
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();
