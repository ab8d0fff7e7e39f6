import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { Browser } from './browser.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

/** A client of this kind who has signed in with their address. */
async function person(practice: OpenPractice, more: { connected?: boolean; vip?: boolean }) {
  const { db, url } = practices;
  const email = `ada-${randomUUID().slice(0, 8)}@example.com`;
  await db
    .insertInto('clients')
    .values({ coachId: practice.coachId, name: 'Ada Tremblay', email, timeZone: null, ...more })
    .execute();
  await givePassword(db, await createUser(db, 'client', email));
  const browser = new Browser(url);
  expect((await browser.post('/session', { email, password: PASSWORD })).status).toBe(200);
  return { browser, email };
}

const serviceOf = ({ coachSlug, serviceSlug }: OpenPractice) => `/coaches/${coachSlug}/services/${serviceSlug}`;
const order = ({ coachSlug, serviceSlug }: OpenPractice, email: string) => ({
  coachSlug,
  serviceSlug,
  name: 'Ada Tremblay',
  email,
  timeZone: 'America/Toronto',
});

/** Strangers ask for one at a time, whom the coach knows books, and favourites may do more. */
const RULES = {
  rules: { mostAtOnce: 1 },
  relationshipRules: {
    not_connected: { instant: false },
    connected: { mostAtOnce: 2 },
    vip: { mostAtOnce: 3, clientSeries: true, freeCancelMinutes: 0, cancelUntilMinutes: 0 },
  },
} as const;

describe('what holds for whoever asks', () => {
  it.each([
    ['a stranger', null, false, { mostAtOnce: 1, clientSeries: false, policy: { cancelUntilMinutes: 1440 } }],
    ['a connected client', { connected: true }, true, { mostAtOnce: 2, clientSeries: false, policy: { cancelUntilMinutes: 1440 } }],
    ['a favourite', { connected: true, vip: true }, true, { mostAtOnce: 3, clientSeries: true, policy: { cancelUntilMinutes: 0 } }],
  ])('is what the page, the terms and the booking of %s say', async (_, kind, instant, offer) => {
    const practice = await practices.open(RULES);
    const { browser, email } = kind ? await person(practice, kind) : { browser: new Browser(practices.url), email: 'new@example.com' };
    expect((await browser.get(serviceOf(practice))).body['services']).toMatchObject([{ instant, ...offer }]);
    const { body } = await browser.get(`${serviceOf(practice)}/terms?starts[0]=${at(5)}`);
    expect(body).toMatchObject({ starts: [{ startsAt: at(5), instant }], ...offer });
    const starts = Array.from({ length: offer.mostAtOnce }, (__, index) => at(5 + index));
    const tooMany = await browser.post('/bookings/several', { ...order(practice, email), starts: [...starts, at(20)] });
    expect(tooMany).toMatchObject({ status: 422, body: { code: 'too_many_at_once' } });
    const booked = await browser.post<{ bookings: { booking: { status: string } }[] }>('/bookings/several', {
      ...order(practice, email),
      starts,
    });
    expect(booked.status).toBe(201);
    expect(booked.body.bookings.map(({ booking }) => booking.status)).toEqual(starts.map(() => (instant ? 'confirmed' : 'requested')));
  });

  it('is that of a stranger where somebody types the address of a favourite', async () => {
    const practice = await practices.open(RULES);
    const { email } = await person(practice, { connected: true, vip: true });
    const stranger = new Browser(practices.url);
    const several = await stranger.post('/bookings/several', { ...order(practice, email), starts: [at(5), at(6)] });
    expect(several).toMatchObject({ status: 422, body: { code: 'too_many_at_once' } });
    const startsOn = at(7).slice(0, 10);
    const pattern = { startsOn, startMinute: 600, rhythm: { kind: 'dates', dates: [startsOn] }, end: { kind: 'count', count: 1 } };
    expect(await stranger.post('/bookings/series', { ...order(practice, email), pattern })).toMatchObject({
      status: 409,
      body: { code: 'series_not_offered' },
    });
  });
});
