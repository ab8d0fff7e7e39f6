import { sql } from 'kysely';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unseal } from '../../server/sign-in/seal.ts';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { TEST_SECRET } from '../server.ts';
import { Browser } from './browser.ts';
import { jobsSettled, mailsParked } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { dateIn, type OpenPractice } from './practices.ts';

let practices: MailedPractices;
let mine: OpenPractice;
let rosa: Awaited<ReturnType<typeof sentPortal>>;
let bookingId: string;
let cycleId: string;
const planned = (dates: readonly string[]) => sentPortal(practices.db, mine, { coach: mine.coach, cycleId, dates });

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practices.mail.mood = 'takes';
  mine = await practices.open();
  const confirmBy = Date.now() + 20 * 86_400_000;
  cycleId = await season(practices.db, mine).cycle({ firstDate: dateIn(25), lastDate: dateIn(60), confirmBy });
  rosa = await planned([dateIn(30), dateIn(37)]);
  const { id } = await practices.db
    .selectFrom('placements')
    .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select('bookings.id')
    .where('placements.id', '=', rosa.placementIds[0]!)
    .executeTakeFirstOrThrow();
  bookingId = id;
});

const answer = (given: 'confirmed' | null) =>
  mine.visitor('POST', `/portal/${rosa.token}/answers`, { answers: [{ placementId: rosa.placementIds[0], answer: given }] });
const booking = (rest: string, body: object) => mine.coach('POST', mine.path(`/bookings/${bookingId}/${rest}`), body);
const told = async (subject: string): Promise<Email | undefined> => {
  await jobsSettled(practices.db);
  return practices.mail.mails.findLast((each) => each.to?.[0]?.address === rosa.email && each.subject?.startsWith(subject));
};

/** The client, come in by the link in a mail. */
async function signedIn(): Promise<Browser> {
  const browser = new Browser(practices.url);
  expect((await browser.post('/session/link', { email: rosa.email })).status).toBe(202);
  const { rows } = await sql<{
    sealed: string;
  }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(practices.db);
  const token = unseal(TEST_SECRET, rows[0]!.sealed).token;
  expect(await browser.post('/session/link/redeem', { token })).toMatchObject({ status: 200 });
  return browser;
}

describe('a client’s account', () => {
  interface Mine {
    readonly bookings: readonly { readonly status: string; readonly manageToken: string | null; readonly portalToken: string | null }[];
  }
  const coming = async (browser: Browser) => (await browser.get<Mine>('/me/bookings?when=coming&timeZone=Europe/Lisbon')).body.bookings;

  it('leads from each date of a cycle to all of them, as long as their link works', async () => {
    const browser = await signedIn();
    const before = await coming(browser);
    expect(before).toMatchObject([
      { status: 'proposed', manageToken: null, portalToken: rosa.token },
      { status: 'proposed', manageToken: null, portalToken: rosa.token },
    ]);
    await answer('confirmed');
    const [first] = await coming(browser);
    expect(first).toMatchObject({ status: 'confirmed', portalToken: rosa.token });
    expect(first!.manageToken).not.toBeNull();
    await practices.db
      .updateTable('accessTokens')
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where('clientId', '=', rosa.clientId)
      .execute();
    expect((await coming(browser)).map(({ portalToken }) => portalToken)).toEqual([null, null]);
  });

  it('goes for good once its dates are declined, without waiting for the deadline', async () => {
    const browser = await signedIn();
    await answer('confirmed');
    expect(await browser.post('/me/erase')).toMatchObject({ status: 409, body: { code: 'client_has_bookings' } });
    await answer(null);
    expect(await browser.post('/me/erase')).toMatchObject({ status: 409 });
    expect((await mine.visitor('PUT', `/portal/${rosa.token}/wish`, { wish: 'skip' })).status).toBe(200);
    expect(await browser.post('/me/erase')).toMatchObject({ status: 204 });
    const left = practices.db.selectFrom('bookings').select('status').where('clientId', '=', rosa.clientId).execute();
    expect(await left).toEqual([{ status: 'declined' }, { status: 'declined' }]);
    expect(await practices.db.selectFrom('claims').select('id').where('coachId', '=', mine.coachId).execute()).toEqual([]);
    expect(await mine.visitor('GET', `/portal/${rosa.token}`)).toMatchObject({ status: 404 });
  });

  it('leads from other sessions to no dates', async () => {
    await mine.book(`${dateIn(20)}T17:00:00.000Z`, { email: rosa.email });
    expect((await coming(await signedIn()))[0]).toMatchObject({ status: 'confirmed', portalToken: null });
  });
});

describe('a mail about one date', () => {
  it('of which the coach cancels what was only proposed leads to the others', async () => {
    await booking('cancel', { reason: 'Away', tellClient: true });
    const text = (await told('Cancelled:'))?.text ?? '';
    expect(text).toContain(`See all your dates: https://practice.example/c/${rosa.token}`);
    expect(text).not.toContain('/m/');
  });

  it('that is proposed again says so, and where to answer', async () => {
    // Said yes to, and taken back: it has a link of its own, by which nothing can be done now.
    await answer('confirmed');
    await answer(null);
    await booking('cancel', { reason: '', tellClient: true });
    await told('Cancelled:');
    await booking('restore', {});
    const again = await told('Kept for you again:');
    expect(again?.text).toContain(`See all your dates: https://practice.example/c/${rosa.token}`);
    expect(again?.text).toContain('Confirm or decline it there');
    expect(again?.text).not.toContain('takes place after all');
  });

  it('that was confirmed leads to that date, as for any session', async () => {
    await answer('confirmed');
    await booking('cancel', { reason: '', tellClient: true });
    expect((await told('Cancelled:'))?.text).toMatch(/See the booking: https:\/\/practice\.example\/m\/[\w-]{43}/);
  });

  it('leads to the coach’s page once the link to the dates has run out', async () => {
    await practices.db
      .updateTable('accessTokens')
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where('clientId', '=', rosa.clientId)
      .execute();
    await booking('cancel', { reason: '', tellClient: true });
    expect((await told('Cancelled:'))?.text).toContain(`: https://practice.example/${mine.coachSlug}\n`);
  });
});

describe('a mail about all dates', () => {
  it('that was on its way when two of the roster turned out to be one leaves all the same', async () => {
    practices.mail.mood = 'later';
    const tom = await planned([dateIn(31)]);
    await mailsParked(practices.db);
    const kept = await season(practices.db, mine).regular({ name: 'Tom B' });
    const client = async (id: string) => (await mine.coach('GET', mine.path(`/clients/${id}`))).body;
    const [one, other] = [await client(kept.clientId), await client(tom.clientId)];
    const merged = await mine.coach('POST', mine.path(`/clients/${kept.clientId}/merge`), {
      ...wholeClient({ name: 'Tom', email: kept.email }),
      version: one.version,
      otherId: tom.clientId,
      otherVersion: other.version,
    });
    expect(merged.status).toBe(200);
    practices.mail.mood = 'takes';
    await jobsSettled(practices.db);
    const told = practices.mailsTo(kept.email);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(`https://practice.example/c/${tom.token}`);
  });
});
