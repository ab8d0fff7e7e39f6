import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/**
 * Mails that no coach caused, links to sign in above all, to addresses that nobody has here any more: the log keeps that they were sent. An
 * address that is still an account's or a client's keeps its mails.
 */
export const eraseLooseMails = (tx: Tx, addresses: readonly string[], address: string) =>
  tx
    .updateTable('mails')
    .set({ recipient: address, subject: '', text: '', html: '', ics: null, icsMethod: null, lastError: null, effect: null })
    .where('coachId', 'is', null)
    .where(sql<boolean>`recipient = any(${addresses}::text[])`)
    .where(sql<boolean>`not exists (select from users where users.email = mails.recipient)`)
    .where(sql<boolean>`not exists (select from clients where clients.email = mails.recipient)`)
    .execute();
