import { sql } from 'kysely';
import { expect } from 'vitest';
import { makeLinkToken } from '../../server/link-token.ts';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { setOffers } from '../factories/waiting-client.ts';
import { TEST_SECRET } from '../server.ts';
import { Browser } from './browser.ts';
import type { JsonAnswer, JsonClient } from './json-client.ts';
import type { OpenPractice, Practices } from './practices.ts';

/** A practice whose waitlist is open, day and night. */
export interface WaitlistPractice extends OpenPractice {
  /** Somebody joins by the public page: `ada@example.com` for any session, unless said otherwise. */
  readonly join: (more?: object, who?: JsonClient) => Promise<JsonAnswer>;
  /** The only entry in line under this address. */
  readonly entryOf: (email: string) => Promise<{ readonly id: string; readonly clientId: string }>;
  /** What the mail to this entry's client leads to. */
  readonly linkTo: (entryId: string) => Promise<string>;
  /** The events of mails about this entry, as they were written into the outbox. */
  readonly mailsAbout: (entryId: string) => Promise<readonly string[]>;
  /** The coach's answer about one entry. */
  readonly entry: (entryId: string, verb?: string, body?: object) => Promise<JsonAnswer>;
}

const tokenOf = makeLinkToken(TEST_SECRET);

export async function openWaitlist(
  practices: Practices,
  wishes: Parameters<Practices['open']>[0] = {},
  offers: Parameters<typeof setOffers>[2] = {},
): Promise<WaitlistPractice> {
  const { db } = practices;
  const practice = await practices.open(wishes);
  await setOffers(db, practice, offers);
  const { coach, coachId, coachSlug, serviceSlug, path, visitor } = practice;
  return {
    ...practice,
    join: (more = {}, who = visitor) =>
      who('POST', `/coaches/${coachSlug}/waitlist`, {
        serviceSlug,
        target: { kind: 'service' },
        durationMinutes: 60,
        name: 'Ada Tremblay',
        email: 'ada@example.com',
        timeZone: 'America/Toronto',
        ...more,
      }),
    entryOf: async (email) => {
      const rows = await db
        .selectFrom('waitlistEntries')
        .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
        .select(['waitlistEntries.id', 'waitlistEntries.clientId'])
        .where('waitlistEntries.coachId', '=', coachId)
        .where('waitlistEntries.state', 'in', ['waiting', 'paused', 'offered'])
        .where('clients.email', '=', email)
        .execute();
      expect(rows).toHaveLength(1);
      return rows[0]!;
    },
    linkTo: async (entryId) => {
      const { id } = await db.selectFrom('accessTokens').select('id').where('waitlistEntryId', '=', entryId).executeTakeFirstOrThrow();
      return tokenOf(id).token;
    },
    mailsAbout: async (entryId) => {
      const { rows } = await sql<{ event: string }>`select data ->> 'event' as event from pgboss.job
        where name = 'waitlist_mail' and data ->> 'entryId' = ${entryId} order by created_on, data ->> 'key'`.execute(db);
      return rows.map(({ event }) => event);
    },
    entry: (entryId, verb = '', body) =>
      coach(body === undefined ? 'GET' : verb === '' ? 'PUT' : 'POST', path(`/waitlist/${entryId}${verb && `/${verb}`}`), body),
  };
}

/** Whoever has this address, signed in. */
export async function signedInAs({ db, url }: Practices, email: string): Promise<Browser> {
  const userId = await createUser(db, 'client', email);
  const address = await givePassword(db, userId);
  const browser = new Browser(url);
  expect((await browser.post('/session', { email: address, password: PASSWORD })).status).toBe(200);
  return browser;
}
