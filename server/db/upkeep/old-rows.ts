import { sql } from 'kysely';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { emptyKeptSignInMails } from './mails.ts';
import type { Tx } from '../transaction.ts';

/** As long as anybody may still repeat a request. */
const KEY_DAYS = 30;

/** As long as an owner may wonder what became of an invitation, and its link says that it has run out. */
const INVITATION_DAYS = 90;

/** As long as somebody may still follow the link of an old cycle, and is offered the one that holds now. */
const PORTAL_DAYS = 400;

const deleted = async (tx: Tx, query: ReturnType<typeof sql>): Promise<number> => Number((await query.execute(tx)).numAffectedRows ?? 0n);

/** Deletes what has run out and can be of no use to anybody, and says how much of each. */
export async function deleteOldRows(tx: Tx, now: Instant) {
  const at = new Date(now);
  return {
    idempotencyKeys: await deleted(tx, sql`delete from idempotency_keys where created_at < ${new Date(now - KEY_DAYS * DAY)}`),
    accessTokens: await deleted(
      tx,
      sql`delete from access_tokens where expires_at < ${at}::timestamptz - case purpose when 'portal' then ${PORTAL_DAYS}::integer else 0 end * interval '1 day'`,
    ),
    verifications: await deleted(tx, sql`delete from verifications where expires_at < ${at}`),
    sessions: await deleted(tx, sql`delete from sessions where expires_at < ${at}`),
    throttles: await deleted(tx, sql`delete from throttles where resets_at < ${at}`),
    invitations: await deleted(
      tx,
      sql`delete from invitations where coalesce(accepted_at, expires_at) < ${new Date(now - INVITATION_DAYS * DAY)}`,
    ),
    usedCodes: await deleted(tx, sql`delete from used_totp_codes where used_at < ${new Date(now - DAY)}`),
    signInMails: Number((await emptyKeptSignInMails(tx, now - DAY)).numUpdatedRows),
  };
}
