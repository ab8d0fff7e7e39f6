import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { portalTokenOf, sentPortal } from '../factories/sent-portal.ts';
import { jsonClient } from './json-client.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

const DAY = 86_400_000;
const TODAY = Date.now();
const dateOf = (days: number) => new Date(TODAY + days * DAY).toISOString().slice(0, 10);

let practices: Practices;
let mine: OpenPractice;
let cycleId: string;

const cycle = (first: number, last: number) =>
  season(practices.db, mine).cycle({ firstDate: dateOf(first), lastDate: dateOf(last), confirmBy: TODAY + 20 * DAY });
const sent = (days: readonly number[], of = cycleId) =>
  sentPortal(practices.db, mine, { coach: mine.coach, cycleId: of, dates: days.map(dateOf) });
type Portal = Awaited<ReturnType<typeof sent>>;

/** Everything a link can be used for, on one of these dates. */
const uses = (token: string, placementId: string) => [
  mine.visitor('GET', `/portal/${token}`),
  mine.visitor('POST', `/portal/${token}/answers`, { answers: [{ placementId, answer: 'confirmed' }] }),
  mine.visitor('GET', `/portal/${token}/placements/${placementId}/alternatives?timeZone=UTC`),
  mine.visitor('POST', `/portal/${token}/placements/${placementId}/change`, { startsAt: `${dateOf(28)}T17:00:00.000Z` }),
  mine.visitor('PUT', `/portal/${token}/wish`, { wish: 'pause' }),
  mine.visitor('GET', `/portal/${token}/calendar`),
];
const statusesOf = async (token: string, placementId: string) => (await Promise.all(uses(token, placementId))).map(({ status }) => status);
const NOTHING = [404, 404, 404, 404, 404, 404];
const bookingsOf = ({ clientId }: Portal) =>
  practices.db.selectFrom('bookings').select(['status', 'startsAt']).where('clientId', '=', clientId).execute();
const linkMails = async ({ regularId }: Portal) =>
  (
    await practices.db
      .withSchema('pgboss')
      .selectFrom('job' as never)
      .selectAll()
      .execute()
  ).filter((row) => {
    const { data } = row as { data: { event?: string; regularId?: string } | null };
    return data?.event === 'link' && data.regularId === regularId;
  }).length;

beforeAll(async () => {
  practices = await openPractices();
  mine = await practices.open();
  cycleId = await cycle(25, 60);
});
afterAll(() => practices.stop());

describe('a link to one client’s dates', () => {
  it('opens nothing of another client, and tells nothing of them', async () => {
    const [rosa, tom] = [await sent([30]), await sent([31])];
    const [shown, ...rest] = await Promise.all(uses(rosa.token, tom.placementIds[0]!));
    expect(shown!.body.placements.map(({ id }: { id: string }) => id)).toEqual(rosa.placementIds);
    expect(rest.map(({ status }) => status)).toEqual([404, 404, 404, 200, 200]);
    expect(await bookingsOf(tom)).toMatchObject([{ status: 'proposed' }]);
  });

  it('opens nothing of the client’s next cycle', async () => {
    const rosa = await sent([32]);
    const next = await cycle(100, 130);
    const { placementIds } = await sent([110], next);
    const [shown, answered] = await Promise.all(uses(rosa.token, placementIds[0]!));
    expect(shown!.body.cycle.firstDate).toBe(dateOf(25));
    expect(answered!.status).toBe(404);
  });

  it('opens no booking, no practice and no account', async () => {
    const rosa = await sent([33]);
    const [booking] = await practices.db.selectFrom('bookings').select('id').where('clientId', '=', rosa.clientId).execute();
    const bearer = jsonClient(practices.url, rosa.token);
    expect(await mine.visitor('GET', `/manage/${rosa.token}`)).toMatchObject({ status: 404 });
    expect(await bearer('GET', mine.path('/cycles'))).toMatchObject({ status: 401 });
    expect(await bearer('GET', mine.path(`/bookings/${booking!.id}`))).toMatchObject({ status: 401 });
  });

  it.each([
    ['is made up', () => ({ token: randomUUID().replaceAll('-', '') })],
    ['is expired', expired],
    ['is of somebody who was erased', erased],
  ])('opens nothing where it %s', async (_, make) => {
    const rosa = await sent([34]);
    const { token } = await make(rosa);
    expect(await statusesOf(token, rosa.placementIds[0]!)).toEqual(NOTHING);
    expect((await bookingsOf(rosa)).filter(({ status }) => status === 'confirmed')).toEqual([]);
    // The next one has this day to themselves.
    await practices.db.deleteFrom('claims').where('coachId', '=', mine.coachId).execute();
  });
});

async function expired(rosa: Portal) {
  await practices.db
    .updateTable('accessTokens')
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where('clientId', '=', rosa.clientId)
    .execute();
  return rosa;
}

async function erased(rosa: Portal) {
  await practices.db.updateTable('clients').set({ erasedAt: new Date() }).where('id', '=', rosa.clientId).execute();
  return rosa;
}

describe('a new link', () => {
  it('goes by mail to whom an old one was made for, and is another one', async () => {
    const rosa = await sent([40]);
    await expired(rosa);
    expect(await mine.visitor('POST', `/portal/${rosa.token}/renew`)).toMatchObject({ status: 202 });
    expect(await linkMails(rosa)).toBe(1);
    const token = await portalTokenOf(practices.db, cycleId, rosa.clientId);
    expect(token).not.toBe(rosa.token);
    expect((await mine.visitor('GET', `/portal/${token}`)).status).toBe(200);
    expect((await mine.visitor('GET', `/portal/${rosa.token}`)).status).toBe(404);
  });

  it('leads to the client’s latest dates once those of the old one are over', async () => {
    const gone = await cycle(61, 70);
    const rosa = await sent([62], gone);
    await practices.db
      .updateTable('cycles')
      .set({ firstDate: dateOf(-60), lastDate: dateOf(-40) })
      .where('id', '=', gone)
      .execute();
    await expired(rosa);
    expect((await mine.visitor('POST', `/portal/${rosa.token}/renew`)).status).toBe(202);
    expect(await linkMails(rosa)).toBe(0);
    const next = await cycle(150, 170);
    await planVisits(practices.db, { coachId: mine.coachId, cycleId: next, regular: rosa, dates: [dateOf(151)] });
    expect((await mine.coach('POST', mine.path(`/cycles/${next}/send`))).status).toBe(200);
    expect((await mine.visitor('POST', `/portal/${rosa.token}/renew`)).status).toBe(202);
    expect(await linkMails(rosa)).toBe(1);
    const token = await portalTokenOf(practices.db, next, rosa.clientId);
    expect((await mine.visitor('GET', `/portal/${token}`)).body.cycle.firstDate).toBe(dateOf(150));
  });

  it('is the same answer for whoever makes one up, and for whom there is nothing left', async () => {
    const before = await practices.db.selectFrom('accessTokens').select('id').execute();
    expect(await mine.visitor('POST', `/portal/${randomUUID()}/renew`)).toMatchObject({ status: 202, body: undefined });
    for (const piece of ['a', 'half-of-a-link%20', '%F0%9F%8C%B2'])
      expect(await mine.visitor('POST', `/portal/${piece}/renew`)).toMatchObject({ status: 202, body: undefined });
    const over = await sent([41]);
    await erased(over);
    expect(await mine.visitor('POST', `/portal/${over.token}/renew`)).toMatchObject({ status: 202, body: undefined });
    expect(await linkMails(over)).toBe(0);
    expect(await practices.db.selectFrom('accessTokens').select('id').execute()).toHaveLength(before.length + 1);
  });

  it('comes three times an hour, however often it is asked for', async () => {
    const rosa = await sent([42]);
    for (let times = 0; times < 5; times += 1) expect((await mine.visitor('POST', `/portal/${rosa.token}/renew`)).status).toBe(202);
    expect(await linkMails(rosa)).toBe(3);
  });
});
