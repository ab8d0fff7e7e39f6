import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
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

interface Client {
  readonly id: string;
  readonly version: number;
}
const create = async (email: string, more: object = {}): Promise<Client> =>
  (await practice.coach('POST', practice.path('/clients'), { name: 'Zoë', email, ...more })).body;
const show = async (id: string) => (await practice.coach('GET', practice.path(`/clients/${id}`))).body;
const merge = (kept: Client, other: Client, more: object = {}) =>
  practice.coach('POST', practice.path(`/clients/${kept.id}/merge`), {
    ...wholeClient(),
    version: kept.version,
    otherId: other.id,
    otherVersion: other.version,
    ...more,
  });
const list = async (query = '') => (await practice.coach('GET', practice.path(`/clients${query}`))).body;
const ownerOf = async (email: string, days: number): Promise<string> => {
  const { body } = await practice.book(at(days), { email });
  return (await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`))).body.clientId;
};

describe('two records of one person', () => {
  it('become one, with the fields as given and everything that was booked', async () => {
    const kept = await create('zoe@example.com', { notes: 'Sings alto', tags: ['Choir'] });
    const other = await create('zoe@work.example', { notes: 'Mornings', phone: '+1 416 555 0101' });
    await ownerOf('zoe@example.com', 10);
    await ownerOf('zoe@work.example', 11);
    const fields = { name: 'Zoë Ferreira', phone: '+1 416 555 0101', notes: 'Sings alto\nMornings', vip: true };
    const merged = await merge(kept, other, fields);
    expect(merged).toMatchObject({
      status: 200,
      body: { ...fields, id: kept.id, email: 'zoe@example.com', otherEmails: ['zoe@work.example'], connected: true, bookingCount: 2 },
    });
    expect(merged.body.upcoming.map(({ clientEmail }: { clientEmail: string }) => clientEmail)).toEqual([
      'zoe@example.com',
      'zoe@work.example',
    ]);
    expect(await list()).toMatchObject({ total: 1, clients: [{ id: kept.id }] });
  });

  it('are found under either address from then on, by bookings and by the coach', async () => {
    const [kept, other] = [await create('zoe@example.com'), await create('zoe@work.example')];
    await merge(kept, other);
    expect(await ownerOf('zoe@work.example', 10)).toBe(kept.id);
    expect(await ownerOf('zoe@example.com', 11)).toBe(kept.id);
    expect(await list('?search=work.example')).toMatchObject({ total: 1, clients: [{ id: kept.id }] });
    expect((await show(other.id)).id).toBe(kept.id);
    const again = await practice.coach('POST', practice.path('/clients'), { name: 'Zoë', email: 'zoe@work.example' });
    expect(again).toMatchObject({ status: 409, body: { code: 'email_taken' } });
    const booked = await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      clientId: other.id,
      startsAt: at(12),
    });
    expect(booked).toMatchObject({ status: 201, body: { clientId: kept.id } });
  });

  it('take the address of the other where that is the one to keep', async () => {
    const [kept, other] = [await create('zoe@example.com'), await create('zoe@work.example')];
    const { body } = await merge(kept, other, { email: 'zoe@work.example' });
    expect(body).toMatchObject({ id: kept.id, email: 'zoe@work.example', otherEmails: ['zoe@example.com'] });
    expect(await ownerOf('zoe@example.com', 10)).toBe(kept.id);
    const back = await practice.coach('PUT', practice.path(`/clients/${kept.id}`), { ...wholeClient(), version: body.version });
    expect(back.body).toMatchObject({ email: 'zoe@example.com', otherEmails: ['zoe@work.example'] });
  });

  it('of which one was merged before leave no chain', async () => {
    const [one, two, three] = [await create('one@example.com'), await create('two@example.com'), await create('three@example.com')];
    await merge(two, three, { email: 'two@example.com' });
    const merged = await merge(one, { id: two.id, version: 2 }, { email: 'one@example.com' });
    expect(merged.body).toMatchObject({ id: one.id, otherEmails: ['three@example.com', 'two@example.com'] });
    expect(await ownerOf('three@example.com', 10)).toBe(one.id);
    expect((await show(three.id)).id).toBe(one.id);
    const rows = await practices.db.selectFrom('clients').select('mergedInto').where('coachId', '=', practice.coachId).execute();
    expect(rows.filter(({ mergedInto }) => mergedInto === one.id)).toHaveLength(2);
  });

  it('are logged on both, without a name', async () => {
    const [kept, other] = [await create('zoe@example.com'), await create('zoe@work.example')];
    await merge(kept, other);
    const entries = await practices.db
      .selectFrom('auditEntries')
      .select(['subjectId', 'after'])
      .where('action', '=', 'client.merged')
      .where('coachId', '=', practice.coachId)
      .orderBy('id')
      .execute();
    expect(entries).toEqual([
      { subjectId: kept.id, after: { fields: ['name'], otherId: other.id } },
      { subjectId: other.id, after: { mergedInto: kept.id } },
    ]);
  });
});

describe('a merge is refused', () => {
  it.each([
    ['of a record with itself', 'same_client', 422],
    ['of one that changed meanwhile', 'changed_meanwhile', 409],
    ['into one that changed meanwhile', 'changed_meanwhile', 409],
    ['of one that was erased', 'client_erased', 409],
    ['with an address somebody else has', 'email_taken', 409],
    ['of one that is not there', 'not_found', 404],
    ['of one that was merged already', 'not_found', 404],
  ])('%s', async (what, code, status) => {
    let [kept, other] = [await create('zoe@example.com'), await create('zoe@work.example')];
    const third = await create('abel@example.com');
    let more = {};
    if (what.includes('itself')) other = kept;
    if (what === 'of one that changed meanwhile') other = { ...other, version: 7 };
    if (what === 'into one that changed meanwhile') kept = { ...kept, version: 7 };
    if (what.includes('erased')) await practice.coach('POST', practice.path(`/clients/${other.id}/erase`), { version: 1 });
    if (what.includes('somebody else')) more = { email: 'abel@example.com' };
    if (what.includes('not there')) other = { id: nobodysId(), version: 1 };
    if (what.includes('merged already')) await merge(third, other, { email: 'abel@example.com' });
    const before = await list();
    expect(await merge(kept, other, more)).toMatchObject({ status, body: { code } });
    expect(await list()).toEqual(before);
  });

  it('across practices', async () => {
    const kept = await create('zoe@example.com');
    const next = await practices.open();
    const other = (await next.coach('POST', next.path('/clients'), { name: 'Zoë', email: 'zoe@work.example' })).body;
    expect((await merge(kept, other)).status).toBe(404);
    expect((await next.coach('GET', next.path('/clients'))).body.total).toBe(1);
  });
});
