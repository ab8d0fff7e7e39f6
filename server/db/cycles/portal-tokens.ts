import { type NotNull, sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

export interface NewPortalToken {
  readonly id: string;
  readonly hash: Buffer;
  readonly coachId: string;
  readonly cycleId: string;
  readonly clientId: string;
  /** core/cycles/portal-link-expires.ts */
  readonly expiresAt: Instant;
}

/** Links to one client's dates of one cycle. Only the client's mailbox will ever hold them. */
export async function insertPortalTokens(tx: Tx, tokens: readonly NewPortalToken[]): Promise<void> {
  if (tokens.length === 0) return;
  await tx
    .insertInto('accessTokens')
    .values(tokens.map((token) => ({ ...token, purpose: 'portal', provesClient: true, expiresAt: new Date(token.expiresAt) })))
    .execute();
}

/** Whose dates of which cycle a link is for, be it expired: the caller compares `expiresAt`. Undefined where it never was one, or was ended. */
export const findPortalToken = (db: Database, hash: Buffer) =>
  db
    .selectFrom('accessTokens')
    .select(['id', 'coachId', 'cycleId', 'clientId', 'expiresAt'])
    .where('hash', '=', hash)
    .where('purpose', '=', 'portal')
    .$narrowType<{ cycleId: NotNull; clientId: NotNull }>()
    .executeTakeFirst();

/** The link for a mail, from whose id its address is derived again: the newest that works. */
export const findPortalTokenOf = (db: Database, cycleId: string, clientId: string, now: Instant) =>
  db
    .selectFrom('accessTokens')
    .select(['id', 'expiresAt'])
    .where('cycleId', '=', cycleId)
    .where('clientId', '=', clientId)
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();

/** The link to the dates that a booking is one of, as long as it works: the newest. Undefined where it is of no cycle. */
export const findPortalTokenOfBooking = (db: Database, bookingId: string, now: Instant) =>
  db
    .selectFrom('accessTokens')
    .innerJoin('placements', (join) =>
      join.onRef('placements.cycleId', '=', 'accessTokens.cycleId').onRef('placements.clientId', '=', 'accessTokens.clientId'),
    )
    .select('accessTokens.id')
    .where('placements.bookingId', '=', bookingId)
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .orderBy('accessTokens.createdAt', 'desc')
    .executeTakeFirst();

/** The clients of a cycle who have a link that works. */
export async function listClientsWithPortalToken(db: Database, cycleId: string, now: Instant): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('accessTokens')
    .select('clientId')
    .where('cycleId', '=', cycleId)
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .$narrowType<{ clientId: NotNull }>()
    .execute();
  return new Set(rows.map(({ clientId }) => clientId));
}

/** The links of a cycle work until then at least; none is shortened, for somebody may have been told of it. */
export const prolongPortalTokens = (tx: Tx, cycleId: string, until: Instant) =>
  tx
    .updateTable('accessTokens')
    .set({ expiresAt: new Date(until) })
    .where('cycleId', '=', cycleId)
    .where(sql.ref<Date>('expiresAt'), '<', new Date(until))
    .execute();

/** Ends every link of a client to their dates. Gives the cycles, and until when the links would have worked. */
export async function deletePortalTokensOf(
  tx: Tx,
  clientId: string,
): Promise<readonly { readonly cycleId: string; readonly expiresAt: Instant }[]> {
  const gone = await tx
    .deleteFrom('accessTokens')
    .where('clientId', '=', clientId)
    .returning(['cycleId', 'expiresAt'])
    .$narrowType<{ cycleId: NotNull }>()
    .execute();
  const latest = new Map<string, Instant>();
  for (const { cycleId, expiresAt } of gone) latest.set(cycleId, Math.max(expiresAt, latest.get(cycleId) ?? 0));
  return [...latest].map(([cycleId, expiresAt]) => ({ cycleId, expiresAt }));
}
