import { type NotNull, sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

export interface NewEntryToken {
  readonly id: string;
  readonly hash: Buffer;
  readonly coachId: string;
  readonly entryId: string;
  /** core/waitlist/entry/entry-link-expires.ts */
  readonly expiresAt: Instant;
}

/** The link to one's own place in line. Only the client's mailbox will ever hold it, and whoever has proven to be the client. */
export const insertEntryToken = (tx: Tx, { entryId, expiresAt, ...token }: NewEntryToken) =>
  tx
    .insertInto('accessTokens')
    .values({ ...token, purpose: 'waitlist', waitlistEntryId: entryId, provesClient: true, expiresAt: new Date(expiresAt) })
    .execute();

/** The links of an entry work until then at least; none is shortened, for somebody may have been told of it. */
export const prolongEntryTokens = (tx: Tx, entryId: string, until: Instant) =>
  tx
    .updateTable('accessTokens')
    .set({ expiresAt: new Date(until) })
    .where('waitlistEntryId', '=', entryId)
    .where(sql.ref<Date>('expiresAt'), '<', new Date(until))
    .execute();

/** Whose place in line a link is for; undefined when unknown or expired. */
export const findEntryToken = (db: Database, hash: Buffer, now: Instant) =>
  db
    .selectFrom('accessTokens')
    .innerJoin('waitlistEntries', 'waitlistEntries.id', 'accessTokens.waitlistEntryId')
    .select(['accessTokens.id', 'accessTokens.coachId', 'accessTokens.waitlistEntryId as entryId', 'waitlistEntries.clientId'])
    .where('accessTokens.hash', '=', hash)
    .where('accessTokens.purpose', '=', 'waitlist')
    .where(sql.ref<Date>('accessTokens.expiresAt'), '>', new Date(now))
    .$narrowType<{ entryId: NotNull }>()
    .executeTakeFirst();

/** The link for a mail or for its proven client, from whose id its address is derived again: the newest that works. */
export const findEntryTokenOf = (db: Database, entryId: string, now: Instant) =>
  db
    .selectFrom('accessTokens')
    .select(['id', 'expiresAt'])
    .where('waitlistEntryId', '=', entryId)
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();

/** Ends every link of a client to their places in line. */
export const deleteEntryTokensOf = (tx: Tx, clientId: string) =>
  tx
    .deleteFrom('accessTokens')
    .where('waitlistEntryId', 'in', (eb) => eb.selectFrom('waitlistEntries').select('waitlistEntries.id').where('clientId', '=', clientId))
    .execute();
