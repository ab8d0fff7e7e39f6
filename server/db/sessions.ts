import { sql } from 'kysely';
import type { Instant } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

/** Where somebody is signed in, newest first. */
export const listSessions = (db: Database, userId: string, now: Instant) =>
  db
    .selectFrom('sessions')
    .select(['id', 'token', 'userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', userId)
    .where(sql.ref<Date>('expiresAt'), '>', new Date(now))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();

/** False when this person has no such session. */
export async function deleteSession(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
  return (
    (await tx.deleteFrom('sessions').where('userId', '=', userId).where('id', '=', sessionId).returning('id').executeTakeFirst()) !==
    undefined
  );
}

export const deleteSessionByToken = (tx: Tx, token: string) => tx.deleteFrom('sessions').where('token', '=', token).execute();

interface NewLink {
  readonly id: string;
  readonly hash: string;
  readonly email: string;
  /** Of whoever has no account yet. */
  readonly name: string;
  readonly expiresAt: Instant;
}

/** A link that signs in, in the form in which the sign-in library redeems it. */
export const insertSignInLink = (tx: Tx, link: NewLink) =>
  tx
    .insertInto('verifications')
    .values({
      id: link.id,
      identifier: link.hash,
      value: JSON.stringify({ email: link.email, name: link.name }),
      expiresAt: new Date(link.expiresAt),
    })
    .execute();

/** A used code is remembered for as long as it could be right again. */
const CODE_LIFE = 5 * 60_000;

/** True the first time. Rivals with the same code wait for each other; one of them is first. */
export async function useTotpCode(tx: Tx, userId: string, code: string, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto('usedTotpCodes')
    .values({ userId, code, usedAt: new Date(now) })
    .onConflict((conflict) =>
      conflict
        .columns(['userId', 'code'])
        .doUpdateSet({ usedAt: new Date(now) })
        .where(sql.ref<Date>('usedTotpCodes.usedAt'), '<', new Date(now - CODE_LIFE)),
    )
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}
