import { sql } from 'kysely';
import type { WaitlistRules } from '../../core/waitlist/waitlist-rules.ts';
import { makeLinkToken } from '../../server/link-token.ts';
import { setOffers } from '../factories/waiting-client.ts';
import { jsonClient } from '../http/json-client.ts';
import { TEST_SECRET } from '../server.ts';
import { createPublicPractice } from './public-practice.ts';
import type { Visitors } from './visitors.ts';

interface Wishes extends Partial<Omit<WaitlistRules, 'offers'>> {
  readonly slug: string;
  readonly offers?: Partial<WaitlistRules['offers']>;
}

const tokenOf = makeLinkToken(TEST_SECRET);

/** A practice that clients can wait for, day and night. */
export async function openWaiting({ db, url }: Pick<Visitors, 'db' | 'url'>, { slug, offers, ...rules }: Wishes) {
  const { coachId } = await createPublicPractice(db, { slug });
  let signUps = 0;
  await setOffers(db, { coachId }, offers, rules);
  const visitor = jsonClient(url);
  const said = async (method: string, path: string, body: object) => {
    const answer = await visitor(method, path, body);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const linkOf = async (email: string): Promise<string> => {
    const { id } = await db
      .selectFrom('accessTokens')
      .innerJoin('waitlistEntries', 'waitlistEntries.id', 'accessTokens.waitlistEntryId')
      .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
      .select('accessTokens.id')
      .where('clients.coachId', '=', coachId)
      .where('clients.email', '=', email)
      .orderBy('waitlistEntries.signedUpAt', 'desc')
      .executeTakeFirstOrThrow();
    return `/waitlist/${tokenOf(id).token}`;
  };
  return {
    coachId,
    slug,
    /** Somebody joins elsewhere, for any deep session unless said otherwise, after all who did so before; gives the address of their place. */
    join: async (name: string, more: object = {}) => {
      const email = `${name.toLowerCase()}@example.com`;
      const wish = { serviceSlug: 'deep-session', target: { kind: 'service' }, durationMinutes: 60, timeZone: 'America/Toronto' };
      await said('POST', `/coaches/${slug}/waitlist`, { ...wish, name, email, ...more });
      // The clock stands still: whoever comes later says so.
      signUps += 1;
      await db
        .updateTable('waitlistEntries')
        .set({ signedUpAt: sql<Date>`signed_up_at - interval '1 day' + ${signUps} * interval '1 second'` })
        .where('coachId', '=', coachId)
        .where('clientId', 'in', db.selectFrom('clients').select('id').where('coachId', '=', coachId).where('email', '=', email))
        .execute();
      return linkOf(email);
    },
    /** What the mail to whoever joined under this address leads to. */
    linkOf,
    /** A client of no waitlist has this time; gives the token of their booking. */
    booked: async (startsAt: string, more: object = {}): Promise<string> => {
      const who = { name: 'Zoe Roy', email: 'zoe@example.com', timeZone: 'America/Toronto' };
      const { manageToken } = await said('POST', '/bookings', { coachSlug: slug, serviceSlug: 'deep-session', startsAt, ...who, ...more });
      return manageToken as string;
    },
    /** And gives it up. */
    cancelled: (token: string) => said('POST', `/manage/${token}/cancel`, {}),
  };
}

export type WaitingPractice = Awaited<ReturnType<typeof openWaiting>>;
