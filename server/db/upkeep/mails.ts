import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

interface NewMail {
  readonly id: string;
  readonly key: string;
  readonly coachId: string | null;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly bookingId: string | null;
  readonly effect: object | null;
  readonly resendOf: string | null;
}

/** What was said, kept only where it never left the house: it holds links that open something. */
export interface MailBody {
  readonly text: string;
  readonly html: string;
  readonly ics: string | null;
  readonly icsMethod: string | null;
}

const NOTHING: MailBody = { text: '', html: '', ics: null, icsMethod: null };
const HEAD = ['id', 'kind', 'recipient', 'subject', 'state', 'lastError', 'createdAt'] as const;

export const findMailState = (db: Database, id: string) => db.selectFrom('mails').select('state').where('id', '=', id).executeTakeFirst();

/** Whether the mail of this key has left, or is about to. */
export const hasMailLeft = async (db: Database, key: string): Promise<boolean> =>
  (await db.selectFrom('mails').select('id').where('key', '=', key).where('state', '<>', 'failed').executeTakeFirst()) !== undefined;

/** Notes that a mail is about to leave; again, when an earlier try failed. */
export const beginMail = (tx: Tx, { effect, ...mail }: NewMail) =>
  tx
    .insertInto('mails')
    .values({ ...mail, effect: effect && JSON.stringify(effect), ...NOTHING, state: 'sending', lastError: null, sentAt: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: 'sending', recipient: mail.recipient, subject: mail.subject }))
    .execute();

export const finishMail = (tx: Tx, id: string, state: 'sent' | 'kept', body: MailBody | null, now: Instant) =>
  tx
    .updateTable('mails')
    .set({ state, lastError: null, sentAt: new Date(now), ...(body ?? NOTHING) })
    .where('id', '=', id)
    .execute();

/** A try that failed: the last one, or one of many. */
export const noteMailError = (tx: Tx, id: string, state: 'sending' | 'failed', error: string) =>
  tx.updateTable('mails').set({ state, lastError: error }).where('id', '=', id).execute();

/** The inbox of demo and development. */
export const listKeptMails = (db: Database, limit: number) =>
  db.selectFrom('mails').select(HEAD).where('state', '=', 'kept').orderBy('createdAt', 'desc').orderBy('id').limit(limit).execute();

export const loadKeptMail = (db: Database, id: string) =>
  db
    .selectFrom('mails')
    .select([...HEAD, 'text', 'html', 'ics'])
    .where('id', '=', id)
    .where('state', '=', 'kept')
    .executeTakeFirst();

/** A kept link to sign in with has no business lying around once it has run out. */
export const emptyKeptSignInMails = (tx: Tx, before: Instant) =>
  tx
    .updateTable('mails')
    .set(NOTHING)
    .where('kind', '=', 'sign_in')
    .where('state', '=', 'kept')
    .where('text', '<>', '')
    .where(sql.ref<Date>('createdAt'), '<', new Date(before))
    .executeTakeFirst();
