import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const service = (more: object = {}) => ({
  name: 'Deep session',
  slug: 'deep-session',
  kind: 'one_to_one',
  description: 'An hour and a half for one thing.',
  color: '#274c77',
  scheduleId: practice.scheduleId,
  durations: [90, 120],
  prices: [
    { currency: 'CAD', minor: 18_000 },
    { currency: 'USD', minor: 14_000 },
  ],
  location: { kind: 'in_person', detail: '12 Elm Street' },
  preparation: 'Bring a notebook.',
  visibility: 'public',
  active: true,
  rules: { cancelUntilMinutes: 2880 },
  ...more,
});

const create = (more: object = {}) => practice.coach('POST', practice.path('/services'), service(more));
const onPage = async (): Promise<string[]> =>
  (await practice.visitor('GET', `/coaches/${practice.coachSlug}`)).body.services.map((each: { slug: string }) => each.slug);

describe('a coach offers something new', () => {
  it('and finds it last in the list, as it was given', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...service(), position: 1, version: 1 });
    expect(Object.keys(body)).not.toContain('coachId');
    const list = await practice.coach('GET', practice.path('/services'));
    expect(list.body.map((each: { slug: string }) => each.slug)).toEqual(['session', 'deep-session']);
  });

  it('and a visitor can book it', async () => {
    await create();
    const booked = await practice.book(at(10), { serviceSlug: 'deep-session', currency: 'USD' });
    expect(booked).toMatchObject({ status: 201, body: { booking: { durationMinutes: 90, price: { currency: 'USD', minor: 14_000 } } } });
  });

  it.each([
    ['an address that is taken', { slug: 'session' }, 409, 'slug_taken'],
    ['a schedule that is not there', { scheduleId: '00000000-0000-4000-8000-000000000000' }, 404, 'not_found'],
    ['no length', { durations: [] }, 400, 'invalid_input'],
    ['a check-in that costs credits', { kind: 'check_in', credits: 1 }, 400, 'invalid_input'],
    ['credits required, none asked', { creditsRequired: true }, 400, 'invalid_input'],
    ['a length of minus five', { durations: [-5] }, 400, 'invalid_input'],
    ['an address with a space', { slug: 'deep session' }, 400, 'invalid_input'],
    ['a colour that is none', { color: 'green' }, 400, 'invalid_input'],
    [
      'two prices in one currency',
      {
        prices: [
          { currency: 'CAD', minor: 1 },
          { currency: 'CAD', minor: 2 },
        ],
      },
      400,
      'invalid_input',
    ],
    ['one length twice', { durations: [60, 60] }, 400, 'invalid_input'],
    ['half a character', { location: { kind: 'in_person', detail: 'x\ud800y' } }, 400, 'invalid_input'],
  ])('but not with %s', async (_, more, status, code) => {
    expect(await create(more)).toMatchObject({ status, body: { code } });
    expect(await onPage()).toEqual(['session']);
  });

  it('but not in the schedule of another coach', async () => {
    const other = await practices.open();
    expect(await create({ scheduleId: other.scheduleId })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('a coach changes a service', () => {
  it('with the version seen, once', async () => {
    const { body } = await create();
    const { position: _, ...seen } = body;
    const path = practice.path(`/services/${body.id}`);
    const first = await practice.coach('PUT', path, { ...seen, name: 'Long session' });
    expect(first).toMatchObject({ status: 200, body: { name: 'Long session', version: 2 } });
    const second = await practice.coach('PUT', path, { ...seen, name: 'Another name' });
    expect(second).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
  });

  it('and the policy of bookings made before stays theirs', async () => {
    const { body } = await create();
    const booked = await practice.book(at(10), { serviceSlug: 'deep-session' });
    const changed = service({ version: body.version, rules: { cancelUntilMinutes: 0 }, prices: [] });
    await practice.coach('PUT', practice.path(`/services/${body.id}`), changed);
    const shown = await practice.visitor('GET', `/manage/${booked.body.manageToken}`);
    expect(shown.body).toMatchObject({ policy: { cancelUntilMinutes: 2880 }, price: { minor: 18_000 } });
  });

  it('but not to an address that another service has', async () => {
    const { body } = await create();
    const changed = service({ version: body.version, slug: 'session' });
    expect(await practice.coach('PUT', practice.path(`/services/${body.id}`), changed)).toMatchObject({
      status: 409,
      body: { code: 'slug_taken' },
    });
  });

  it('and the log keeps before and after, but no texts', async () => {
    const { body } = await create();
    await practice.coach('PUT', practice.path(`/services/${body.id}`), service({ version: 1, active: false }));
    const entries = await practices.db.selectFrom('auditEntries').selectAll().where('subjectId', '=', body.id).orderBy('id').execute();
    expect(entries.map((entry) => [entry.action, entry.actorKind])).toEqual([
      ['service.created', 'coach'],
      ['service.updated', 'coach'],
    ]);
    expect(entries[1]).toMatchObject({ before: { active: true }, after: { active: false } });
    expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toContain('Elm Street');
  });
});

describe('a coach deletes a service', () => {
  it('that nobody ever booked', async () => {
    const { body } = await create();
    expect((await practice.coach('DELETE', practice.path(`/services/${body.id}`))).status).toBe(204);
    expect(await onPage()).toEqual(['session']);
  });

  it('but not one that was booked, be it cancelled since', async () => {
    const booked = await practice.book(at(10));
    await practice.visitor('POST', `/manage/${booked.body.manageToken}/cancel`, {});
    const removed = await practice.coach('DELETE', practice.path(`/services/${practice.serviceId}`));
    expect(removed).toMatchObject({ status: 409, body: { code: 'in_use' } });
    expect(await onPage()).toEqual(['session']);
  });
});

describe('what visitors see', () => {
  it('is everything they need, and no link', async () => {
    await create({ location: { kind: 'video_link', detail: 'https://meet.example.com/secret' } });
    const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}`);
    const shown = body.services.find((each: { slug: string }) => each.slug === 'deep-session');
    expect(shown).toMatchObject({
      locationKind: 'video_link',
      address: null,
      phoneRequired: false,
      policy: { cancelUntilMinutes: 2880, moveUntilMinutes: 1440 },
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('is the address of what happens in person', async () => {
    await create();
    const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/deep-session`);
    expect(body.services).toHaveLength(1);
    expect(body.services[0]).toMatchObject({ address: '12 Elm Street', locationKind: 'in_person' });
  });

  it('is that a number is needed where the coach calls', async () => {
    await create({ location: { kind: 'phone', detail: '' } });
    const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/deep-session`);
    expect(body.services[0]).toMatchObject({ phoneRequired: true, address: null });
    expect(await practice.book(at(10), { serviceSlug: 'deep-session' })).toMatchObject({ status: 422, body: { code: 'phone_required' } });
  });

  it('is a private service by its own address only', async () => {
    await create({ visibility: 'private' });
    expect(await onPage()).toEqual(['session']);
    const own = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/deep-session`);
    expect(own).toMatchObject({ status: 200, body: { services: [{ slug: 'deep-session' }] } });
  });

  it('is nothing of an inactive one', async () => {
    await create({ active: false });
    expect(await onPage()).toEqual(['session']);
    expect((await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/deep-session`)).status).toBe(404);
    expect(await practice.book(at(10), { serviceSlug: 'deep-session' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('nobody else', () => {
  it.each(['stranger', 'visitor'] as const)('can see or change a service: %s', async (who) => {
    const client = practice[who];
    const path = practice.path(`/services/${practice.serviceId}`);
    const answers = [
      await client('GET', practice.path('/services')),
      await client('POST', practice.path('/services'), service()),
      await client('PUT', path, service({ version: 1 })),
      await client('DELETE', path),
    ];
    for (const { status } of answers) expect([401, 404]).toContain(status);
    expect(await onPage()).toEqual(['session']);
  });

  it('reaches a service by naming the own practice', async () => {
    const other = await practices.open();
    const path = other.path(`/services/${practice.serviceId}`);
    expect((await other.coach('DELETE', path)).status).toBe(404);
    expect((await other.coach('PUT', path, service({ version: 1, scheduleId: other.scheduleId }))).status).toBe(404);
    expect((await practice.coach('DELETE', practice.path(`/services/${nobodysId()}`))).status).toBe(404);
  });
});

describe('the order of the services', () => {
  const order = (serviceIds: readonly string[]) => practice.coach('PUT', practice.path('/service-order'), { serviceIds });
  const slugs = (body: readonly { slug: string }[]) => body.map(({ slug }) => slug);

  it('is the coach’s, in the list and on the page, and changes no version', async () => {
    const { body } = await create();
    const ordered = await order([body.id, practice.serviceId]);
    expect(slugs(ordered.body)).toEqual(['deep-session', 'session']);
    expect(ordered.body[0].version).toBe(body.version);
    expect(await onPage()).toEqual(['deep-session', 'session']);
  });

  it.each([
    ['leaves one out', () => [practice.serviceId]],
    ['names one twice', () => [practice.serviceId, practice.serviceId]],
    ['names a stranger’s', () => [practice.serviceId, nobodysId()]],
  ])('is refused where it %s, and stays', async (_, ids) => {
    await create();
    expect(await order(ids())).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(await onPage()).toEqual(['session', 'deep-session']);
  });
});
