import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { regularPattern } from '../factories/regular-pattern.ts';
import { season } from '../factories/season.ts';
import { at, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ durations: [60, 90] });
});

const newClient = async (more: object = {}): Promise<{ id: string; version: number }> =>
  (await practice.coach('POST', practice.path('/clients'), { name: 'Zoë Ferreira', email: `zoe-${randomUUID()}@example.com`, ...more }))
    .body;
const pattern = (more: Parameters<typeof regularPattern>[1] = {}) => regularPattern(practice, more);
const put = async (more: Parameters<typeof regularPattern>[1] = {}, clientId?: string) =>
  practice.coach('POST', practice.path('/regulars'), { ...pattern(more), clientId: clientId ?? (await newClient()).id });
const roster = async (query = '') => (await practice.coach('GET', practice.path(`/regulars${query}`))).body;
const logged = (action: string) =>
  practices.db.selectFrom('auditEntries').selectAll().where('coachId', '=', practice.coachId).where('action', '=', action).execute();
const spring = { name: 'Spring', firstDate: '2027-03-01', lastDate: '2027-06-30' };

describe('the roster', () => {
  it('takes a client in with what was agreed, once', async () => {
    const client = await newClient({ name: 'Mei Tanaka' });
    const agreed = { minute: 570, acceptableWeekdays: [4, 2], acceptableHours: [{ startMinute: 540, endMinute: 720 }] } as const;
    const said = { frequency: 'biweekly', priority: 1, notes: 'By the window', startedOn: '2024-09-03', keepUnanswered: true } as const;
    const { status, body } = await put(
      { ...agreed, acceptableWeekdays: [4, 2], acceptableHours: [...agreed.acceptableHours], ...said },
      client.id,
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...agreed,
      ...said,
      acceptableWeekdays: [2, 4],
      clientId: client.id,
      clientName: 'Mei Tanaka',
      cycleCount: 0,
    });
    expect(await roster()).toMatchObject({ regulars: [body], counts: { active: 1, paused: 0, waitlist: 0, inactive: 0 } });
    expect(await put({}, client.id)).toMatchObject({ status: 409, body: { code: 'regular_there' } });
    const [entry] = await logged('regular.created');
    expect(entry).toMatchObject({ subjectKind: 'regular', subjectId: body.id, after: { frequency: 'biweekly', minute: 570 } });
    expect(JSON.stringify(entry?.after)).not.toMatch(/window|Mei/);
  });

  it.each([
    ['a preferred day that does not suit', { acceptableWeekdays: [1] }, 'wish_not_accepted', 422],
    [
      'a session that outlasts the hours',
      { minute: 690, acceptableHours: [{ startMinute: 540, endMinute: 720 }] },
      'wish_not_accepted',
      422,
    ],
    [
      'hours that overlap',
      { acceptableHours: [540, 660].map((startMinute) => ({ startMinute, endMinute: startMinute + 180 })) },
      'ranges_overlap',
      422,
    ],
    ['hours that end before they start', { acceptableHours: [{ startMinute: 720, endMinute: 540 }] }, 'end_before_start', 422],
    ['a length that is not offered', { durationMinutes: 45 }, 'duration_not_offered', 422],
    ['a service of somebody else', { serviceId: nobodysId() }, 'not_found', 404],
    ['no day at all', { acceptableWeekdays: [] }, 'invalid_input', 400],
    ['a day twice', { acceptableWeekdays: [2, 2] }, 'invalid_input', 400],
    ['a minute there is none of', { minute: 1440 }, 'invalid_input', 400],
  ])('refuses %s, and changes nothing', async (_, more, code, status) => {
    expect(await put(more as never)).toMatchObject({ status, body: { code } });
    const { body } = await put();
    const change = { ...pattern(more as never), version: 1 };
    expect(await practice.coach('PUT', practice.path(`/regulars/${body.id}`), change)).toMatchObject({ status, body: { code } });
    expect((await roster()).regulars).toEqual([body]);
  });

  it('knows nobody of another practice', async () => {
    const [mine, other] = [await newClient(), await practices.open()];
    const theirs = await other.coach('POST', other.path('/clients'), { name: 'Abel', email: 'abel@example.com' });
    expect(await put({}, theirs.body.id)).toMatchObject({ status: 404 });
    const { body } = await put({}, mine.id);
    expect(await other.coach('GET', other.path(`/regulars/${body.id}`))).toMatchObject({ status: 404 });
    expect((await other.coach('GET', other.path('/regulars'))).body.regulars).toEqual([]);
  });

  it('finds by name and address, and by status, and counts all', async () => {
    const mei = await newClient({ name: 'Mei Tanaka', email: 'mei@example.com' });
    const abel = await newClient({ name: 'Abel Okafor', email: 'abel@example.com' });
    const cara = await newClient({ name: 'Cara Lind', email: 'cara@example.com' });
    await put({ status: 'paused' }, mei.id);
    await put({ priority: 3 }, abel.id);
    await put({ priority: 1 }, cara.id);
    const namesOf = async (query: string) => (await roster(query)).regulars.map(({ clientName }: { clientName: string }) => clientName);
    expect(await namesOf('')).toEqual(['Cara Lind', 'Mei Tanaka', 'Abel Okafor']);
    expect(await namesOf('?search=EXAMPLE')).toHaveLength(3);
    expect(await namesOf('?search=mei%40')).toEqual(['Mei Tanaka']);
    expect(await namesOf('?search=100%25')).toEqual([]);
    expect(await namesOf('?status=active')).toEqual(['Cara Lind', 'Abel Okafor']);
    expect((await roster('?status=active&search=mei')).counts).toEqual({ active: 2, paused: 1, waitlist: 0, inactive: 0 });
  });

  it('shows who is paused as a client, and leaves the entry as it is', async () => {
    const client = await newClient();
    await put({}, client.id);
    const { body } = await practice.coach('GET', practice.path(`/clients/${client.id}`));
    await practice.coach('PUT', practice.path(`/clients/${client.id}`), { ...body, state: 'paused' });
    expect((await roster()).regulars).toMatchObject([{ status: 'active', clientState: 'paused', version: 1 }]);
  });
});

describe('an entry', () => {
  const update = (id: string, version: number, more: Parameters<typeof regularPattern>[1]) =>
    practice.coach('PUT', practice.path(`/regulars/${id}`), { ...pattern(more), version });

  it('changes, and the later of two edits is told what the first changed', async () => {
    const { body } = await put();
    expect(await update(body.id, 1, { status: 'paused', notes: 'On leave' })).toMatchObject({
      status: 200,
      body: { status: 'paused', version: 2 },
    });
    const late = await update(body.id, 1, { priority: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', changed: { fields: ['status', 'notes'] } } });
    const [entry] = await logged('regular.updated');
    expect(entry).toMatchObject({ before: { status: 'active' }, after: { status: 'paused', fields: ['status', 'notes'] } });
    expect(JSON.stringify([entry?.before, entry?.after])).not.toContain('leave');
  });

  it('of two at once one is taken', async () => {
    const { body } = await put();
    const answers = await Promise.all(([1, 3] as const).map((priority) => update(body.id, 1, { priority })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('can be paused when its service is not offered any more, and its service stays', async () => {
    const { body } = await put();
    await practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect(await update(body.id, 1, { status: 'paused' })).toMatchObject({ status: 200 });
    expect(await put()).toMatchObject({ status: 404 });
    const gone = await practice.coach('DELETE', practice.path(`/services/${practice.serviceId}`));
    expect(gone).toMatchObject({ status: 409, body: { code: 'in_use' } });
  });

  it('is deleted while it never was part of a cycle, and then only made inactive', async () => {
    const { body } = await put();
    const plan = season(practices.db, practice);
    const cycleId = await plan.cycle(spring);
    await plan.part(cycleId, { regularId: body.id, clientId: body.clientId });
    const remove = () => practice.coach('DELETE', practice.path(`/regulars/${body.id}`));
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'in_use' } });
    await practices.db.deleteFrom('cycleRegulars').where('cycleId', '=', cycleId).execute();
    expect(await remove()).toMatchObject({ status: 204 });
    expect(await remove()).toMatchObject({ status: 404 });
    expect(await put({}, body.clientId)).toMatchObject({ status: 201 });
  });

  it('has its history: latest cycle first, with what became of it', async () => {
    const { body } = await put();
    const plan = season(practices.db, practice);
    const before = await plan.cycle({ name: 'Winter', firstDate: '2026-11-01', lastDate: '2027-02-28', automatic: false });
    const now = await plan.cycle({ ...spring, phase: 'confirming', automatic: false });
    const whose = { regularId: body.id, clientId: body.clientId };
    await plan.part(before, whose, { wish: 'skip' });
    await plan.part(now, whose);
    const visit = { ...whose, coachId: practice.coachId, cycleId: now, createdAt: new Date() };
    const nothing = { dueOn: null, why: null, bookingId: null, answer: null, date: null, minute: null };
    await practices.db
      .insertInto('placements')
      .values([
        { ...visit, ...nothing, id: randomUUID(), state: 'planned', date: '2027-03-02', minute: 600 },
        { ...visit, ...nothing, id: randomUUID(), state: 'unplaced' },
      ])
      .execute();
    const { body: shown } = await practice.coach('GET', practice.path(`/regulars/${body.id}`));
    expect(shown).toMatchObject({ cycleCount: 2 });
    expect(shown.history).toEqual([
      { cycleId: now, ...spring, phase: 'confirming', renewal: 'placed', placed: 1, confirmed: 0, declined: 0, completed: 0 },
      expect.objectContaining({ cycleId: before, name: 'Winter', renewal: 'skipped', placed: 0 }),
    ]);
  });
});

describe('what is suggested', () => {
  const suggest = (clientId: string) => practice.coach('GET', practice.path(`/clients/${clientId}/regular-suggestion`));
  /** Sessions at this hour of Toronto's clock, so many days ago each. */
  const came = async (email: string, ...daysAgo: readonly number[]) => {
    for (const days of daysAgo) {
      const { status } = await practice.coach('POST', practice.path('/bookings'), {
        serviceId: practice.serviceId,
        newClient: { name: 'Zoë', email },
        startsAt: at(-days),
        durationMinutes: 90,
      });
      expect(status).toBe(201);
    }
    const { body } = await practice.coach('GET', practice.path(`/clients?search=${encodeURIComponent(email)}`));
    return body.clients[0].id as string;
  };

  it('is the pattern a client keeps, or none', async () => {
    expect((await suggest((await newClient()).id)).body).toEqual({ regularId: null, regular: null });
    const id = await came('keeps@example.com', 3, 17, 31);
    const { body } = await suggest(id);
    expect(body).toMatchObject({
      regularId: null,
      regular: { serviceId: practice.serviceId, durationMinutes: 90, frequency: 'biweekly', status: 'active' },
    });
    expect(await suggest(nobodysId())).toMatchObject({ status: 404 });
    const entry = await practice.coach('POST', practice.path('/regulars'), { ...body.regular, clientId: id });
    expect((await suggest(id)).body).toEqual({ regularId: entry.body.id, regular: body.regular });
  });

  it('is what several clients are added with; who shows no pattern gets the one given', async () => {
    const [id, other] = [await came('keeps@example.com', 2, 9, 16), (await newClient({ name: 'Abel' })).id];
    const add = (clientIds: readonly string[]) =>
      practice.coach('POST', practice.path('/regulars/from-clients'), { clientIds, otherwise: pattern({ frequency: 'two_monthly' }) });
    const { status, body } = await add([id, other, other]);
    expect(status).toBe(201);
    expect(body).toHaveLength(2);
    const by = (clientId: string) => body.find((one: { clientId: string }) => one.clientId === clientId);
    expect(by(id)).toMatchObject({ frequency: 'weekly', durationMinutes: 90 });
    expect(by(other)).toMatchObject({ frequency: 'two_monthly', durationMinutes: 60 });
    const third = (await newClient()).id;
    expect(await add([third, id])).toMatchObject({ status: 409, body: { code: 'regular_there' } });
    expect(await add([third, nobodysId()])).toMatchObject({ status: 404 });
    expect((await roster()).regulars).toHaveLength(2);
  });
});
