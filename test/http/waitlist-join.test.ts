import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import { nobodysId } from './practices.ts';
import { signedInAs } from './waitlist-practice.ts';
import { DAY, HOUR, type JoinedPractice, openWaitlistWorld, START, type WaitlistWorld } from './waitlist-world.ts';

let world: WaitlistWorld;
let practice: JoinedPractice;

beforeAll(async () => {
  world = await openWaitlistWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.at = START;
  practice = await world.open();
});

const line = async (query = '') => (await practice.coach('GET', practice.path(`/waitlist${query}`))).body;
const names = async (query = '') => (await line(query)).entries.map((each: { client: { name: string } }) => each.client.name);

describe('who joins', () => {
  it('stands in line, is a client from now on, and gets the link by mail alone', async () => {
    const wish = { weekdays: [4, 2], hours: [{ startMinute: 540, endMinute: 720 }], latest: '2027-05-31', message: 'Any\r\nTuesday' };
    const joined = await practice.join({ ...wish, recurring: 'weekly', phone: '+1 416 555 0100' });
    expect(joined).toMatchObject({
      status: 201,
      body: { email: 'ada@example.com', standsUntil: '2027-05-31', position: null, token: null },
    });
    const { id, clientId } = await practice.entryOf('ada@example.com');
    expect(await practice.mailsAbout(id)).toEqual(['joined']);
    expect((await line()).entries).toMatchObject([
      {
        id,
        client: { id: clientId, name: 'Ada Tremblay', relationship: 'not_connected', flagged: false },
        addedBy: 'client',
        target: { kind: 'service' },
        weekdays: [2, 4],
        hours: [{ startMinute: 540, endMinute: 720 }],
        latest: '2027-05-31',
        recurring: 'weekly',
        message: 'Any\nTuesday',
        position: 1,
        state: 'waiting',
        version: 1,
      },
    ]);
    expect((await practice.coach('GET', practice.path(`/clients/${clientId}`))).body).toMatchObject({ phone: '+1 416 555 0100' });
    const log = await world.practices.db
      .selectFrom('auditEntries')
      .select(['action', 'actorKind', 'before', 'after'])
      .where('subjectId', '=', id)
      .execute();
    expect(log).toMatchObject([{ action: 'waitlist_entry.joined', actorKind: 'visitor' }]);
    expect(JSON.stringify(log)).not.toContain('Tuesday');
  });

  it('twice for the same thing says the new wish, and keeps the place in line; nobody can tell it from a first time', async () => {
    const first = await practice.join();
    world.clock.at += HOUR;
    await practice.join({ email: 'bea@example.com', name: 'Bea' });
    const { id, clientId } = await practice.entryOf('ada@example.com');
    world.clock.at += DAY;
    const again = await practice.join({ weekdays: [5], name: 'Mallory' });
    expect(Object.keys(again.body)).toEqual(Object.keys(first.body));
    expect(again).toMatchObject({ status: 201, body: { position: null, token: null, standsUntil: '2027-08-29' } });
    expect(await practice.entryOf('ada@example.com')).toEqual({ id, clientId });
    expect((await practice.entry(id)).body).toMatchObject({ weekdays: [5], position: 1, version: 2, client: { name: 'Ada Tremblay' } });
    expect(await names()).toEqual(['Ada Tremblay', 'Bea']);
    expect(await practice.mailsAbout(id)).toEqual(['joined', 'changed']);
  });

  it('twice in the same words changes nothing, and brings the link again once a day at most', async () => {
    await practice.join();
    const { id } = await practice.entryOf('ada@example.com');
    await practice.join();
    expect(await practice.mailsAbout(id)).toEqual(['joined']);
    world.clock.at += 2 * HOUR;
    await practice.join();
    await practice.join();
    expect(await practice.mailsAbout(id)).toEqual(['joined', 'changed']);
    world.clock.at += DAY;
    await practice.join();
    expect(await practice.mailsAbout(id)).toEqual(['joined', 'changed', 'changed']);
    const { body } = await practice.entry(id);
    expect(body).toMatchObject({ version: 1, signedUpAt: '2027-03-01T15:00:00.000Z', standsUntil: '2027-08-29' });
  });

  it('for other things stands in line for each: another service, a cycle, one slot', async () => {
    const spring = await season(world.practices.db, practice).cycle({ firstDate: '2027-04-05', lastDate: '2027-06-30' });
    await practice.book('2027-03-05T15:00:00Z', { email: 'bo@example.com' });
    await practice.join();
    world.clock.at += HOUR;
    await practice.join({ target: { kind: 'cycle', cycleId: spring }, earliest: '2027-01-01' });
    world.clock.at += HOUR;
    await practice.join({ target: { kind: 'slot', startsAt: '2027-03-05T15:00:00Z' }, weekdays: [1] });
    expect((await line()).entries).toMatchObject([
      { target: { kind: 'service' }, earliest: null },
      {
        target: { kind: 'cycle', cycleId: spring, name: 'Spring' },
        earliest: '2027-04-05',
        latest: '2027-06-30',
        standsUntil: '2027-06-30',
      },
      {
        target: { kind: 'slot', startsAt: '2027-03-05T15:00:00.000Z', coachTime: { date: '2027-03-05', minute: 600 } },
        weekdays: [5],
        standsUntil: '2027-03-05',
      },
    ]);
    expect((await line(`?cycleId=${spring}`)).total).toBe(1);
  });

  it('after the end joins anew, at the end of the line', async () => {
    await practice.join();
    const { id } = await practice.entryOf('ada@example.com');
    world.clock.at += HOUR;
    await practice.join({ email: 'bea@example.com', name: 'Bea' });
    const token = await practice.linkTo(id);
    await practice.visitor('POST', `/waitlist/${token}/leave`);
    world.clock.at += HOUR;
    await practice.join();
    expect(await names()).toEqual(['Bea', 'Ada Tremblay']);
    expect((await practice.entryOf('ada@example.com')).id).not.toBe(id);
    // Over, and nobody has swept yet.
    world.clock.at += 400 * DAY;
    expect((await practice.join()).status).toBe(201);
    expect(await names('?show=over')).toEqual(['Ada Tremblay', 'Ada Tremblay']);
  });

  it('many at once, all different, and often the same', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, (_, index) => practice.join({ email: `c${index}@example.com` })));
    const same = await Promise.all(Array.from({ length: 20 }, () => practice.join()));
    expect([...many, ...same].map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 201));
    expect((await line()).total).toBe(21);
    await practice.entryOf('ada@example.com');
  });
});

it('an address is written to only so often, known or not', async () => {
  const say = (index: number) => practice.join({ weekdays: [(index % 7) + 1] });
  for (let index = 0; index < 20; index += 1) expect((await say(index)).status).toBe(201);
  const refused = await say(20);
  expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
  expect(refused.headers.get('retry-after')).toBe('900');
  expect((await practice.join({ email: 'bea@example.com' })).status).toBe(201);
  world.clock.at += 15 * 60_000;
  expect((await say(21)).status).toBe(201);
});

describe('nobody joins', () => {
  it('a closed line, also where they stand in it', async () => {
    await practice.join();
    const closed = await world.practices.open();
    const joinThere = (coachSlug: string) =>
      practice.visitor('POST', `/coaches/${coachSlug}/waitlist`, {
        serviceSlug: 'session',
        target: { kind: 'service' },
        durationMinutes: 60,
        name: 'Ada',
        email: 'ada@example.com',
        timeZone: 'UTC',
      });
    expect(await joinThere(closed.coachSlug)).toMatchObject({ status: 409, body: { code: 'waitlist_closed' } });
    expect(await joinThere('nobody-here')).toMatchObject({ status: 404 });
    const about = (slug: string) => practice.visitor('GET', `/coaches/${slug}/waitlist`);
    expect((await about(closed.coachSlug)).body).toMatchObject({ open: false });
    expect((await about(practice.coachSlug)).body).toMatchObject({ open: true, timeZone: 'America/Toronto', cycles: [] });
    expect((await practice.visitor('GET', `/coaches/${closed.coachSlug}`)).body.waitlist).toBe(false);
  });

  it.each<[string, object, string]>([
    ['a service that is not there', { serviceSlug: 'nothing' }, 'not_found'],
    ['a cycle that is not there', { target: { kind: 'cycle', cycleId: nobodysId() } }, 'not_found'],
    ['a length nobody offers', { durationMinutes: 45 }, 'duration_not_offered'],
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, 'unknown_time_zone'],
    ['hours the wrong way round', { hours: [{ startMinute: 700, endMinute: 600 }] }, 'end_before_start'],
    ['hours that are too short', { hours: [{ startMinute: 600, endMinute: 630 }] }, 'hours_too_short'],
    ['dates that are over', { latest: '2027-02-28' }, 'all_in_the_past'],
    ['dates that end before they begin', { earliest: '2027-05-02', latest: '2027-05-01' }, 'end_before_start'],
    ['dates of no calendar', { latest: '2027-02-30' }, 'invalid_input'],
    ['dates of another age', { latest: '2400-01-01' }, 'invalid_input'],
    ['a day twice', { weekdays: [1, 1] }, 'invalid_input'],
    ['a slot that is free', { target: { kind: 'slot', startsAt: '2027-03-05T15:00:00Z' } }, 'slot_open'],
    ['a slot that is over', { target: { kind: 'slot', startsAt: '2027-02-05T15:00:00Z' } }, 'all_in_the_past'],
    ['a message of 100 KB', { message: 'x'.repeat(100_000) }, 'invalid_input'],
    ['no address', { email: 'nobody' }, 'invalid_input'],
    ['no name', { name: ' ' }, 'invalid_input'],
  ])('for %s, and nothing is written', async (_, wish, code) => {
    const { status, body } = await practice.join(wish);
    expect({ status: status >= 400 && status < 500, code: body.code }).toEqual({ status: true, code });
    expect(body.detail.length).toBeGreaterThan(10);
    const written = await world.practices.db.selectFrom('clients').select('id').where('coachId', '=', practice.coachId).execute();
    expect([written.length, (await line()).total]).toEqual([0, 0]);
  });

  it('forever: who names a day in a hundred years stands for two', async () => {
    expect((await practice.join({ latest: '2127-01-01' })).body).toMatchObject({ standsUntil: '2029-03-01' });
    const startsAt = '2127-01-01T15:00:00Z';
    expect((await practice.join({ target: { kind: 'slot', startsAt } })).body).toMatchObject({ standsUntil: '2029-03-01' });
  });

  it('a cycle of another coach, and none that is over', async () => {
    const other = await world.open();
    const theirs = await season(world.practices.db, other).cycle({ firstDate: '2027-04-05', lastDate: '2027-06-30' });
    expect(await practice.join({ target: { kind: 'cycle', cycleId: theirs } })).toMatchObject({ status: 404 });
    const of = season(world.practices.db, practice);
    const over = await of.cycle({ firstDate: '2027-01-04', lastDate: '2027-02-28', phase: 'active' });
    const closed = await of.cycle({ firstDate: '2027-07-05', lastDate: '2027-08-30', phase: 'completed', automatic: false });
    const ahead = await of.cycle({ firstDate: '2027-04-05', lastDate: '2027-06-30' });
    for (const cycleId of [over, closed]) expect((await practice.join({ target: { kind: 'cycle', cycleId } })).status).toBe(404);
    const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/waitlist`);
    expect(body.cycles).toEqual([{ id: ahead, name: 'Spring', firstDate: '2027-04-05', lastDate: '2027-06-30' }]);
  });

  it('a service that is hidden from them', async () => {
    const hidden = await world.open({ serviceVisibility: 'connected' });
    expect(await hidden.join()).toMatchObject({ status: 403, body: { code: 'not_connected' } });
    await world.practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect(await practice.join()).toMatchObject({ status: 404 });
    const taken = `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/taken?date=2027-03-05&timeZone=UTC`;
    expect(await practice.visitor('GET', taken)).toMatchObject({ status: 404 });
  });
});

describe('who is signed in', () => {
  // Sessions go by the machine's own clock.
  beforeEach(() => {
    world.clock.at = Date.now();
  });

  it('gets link and place at once, and sees where they stand with every coach', async () => {
    const email = `ada-${practice.coachSlug}@example.com`;
    const ada = await signedInAs(world.practices, email);
    const other = await world.open();
    await practice.join({ email: 'bea@example.com' });
    world.clock.at += HOUR;
    const joined = await practice.join({ email }, (method, path, body) => ada.send(method, path, body));
    expect(joined.body).toMatchObject({ position: 2, token: expect.stringMatching(/^[\w-]{20,}$/) });
    const { id } = await practice.entryOf(email);
    expect(joined.body.token).toBe(await practice.linkTo(id));
    world.clock.at += HOUR;
    await other.join({ email });
    const mine = await ada.get<unknown[]>('/me/waitlist');
    expect(mine.body).toMatchObject([
      { id, position: 2, token: joined.body.token, coach: { slug: practice.coachSlug } },
      { position: 1, coach: { slug: other.coachSlug }, now: new Date(world.clock.at).toISOString() },
    ]);
    expect((await practice.visitor('GET', '/me/waitlist')).status).toBe(401);
  });

  it('says with which clock they live, and quiet hours follow', async () => {
    const email = `ada-${practice.coachSlug}@example.com`;
    const ada = await signedInAs(world.practices, email);
    await practice.join({ email });
    await ada.send('PUT', '/me', { name: 'Ada', phone: '', timeZone: 'Asia/Kathmandu' });
    expect((await ada.get<unknown[]>('/me/waitlist')).body).toMatchObject([{ clientTimeZone: 'Asia/Kathmandu' }]);
  });

  it('and types another address has proven nothing', async () => {
    const ada = await signedInAs(world.practices, `ada-${practice.coachSlug}@example.com`);
    await practice.join({ email: 'bea@example.com' });
    const joined = await practice.join({ email: 'bea@example.com', weekdays: [1] }, (method, path, body) => ada.send(method, path, body));
    expect(joined.body).toMatchObject({ token: null, position: null });
    expect((await ada.get<unknown[]>('/me/waitlist')).body).toEqual([]);
  });

  it('is told where the coach has paused them; who only types that address is not', async () => {
    const email = `ada-${practice.coachSlug}@example.com`;
    await practice.join({ email });
    const { clientId } = await practice.entryOf(email);
    await world.practices.db.updateTable('clients').set({ state: 'paused' }).where('id', '=', clientId).execute();
    const ada = await signedInAs(world.practices, email);
    expect(await practice.join({ email }, (method, path, body) => ada.send(method, path, body))).toMatchObject({
      status: 403,
      body: { code: 'client_paused' },
    });
    expect((await practice.join({ email, weekdays: [1] })).status).toBe(201);
  });
});
