import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

type Wish = Record<string, unknown>;
const send = (to: string, file: string | Uint8Array, more: Wish = {}) =>
  practice.coach('POST', practice.path(`/client-import${to}`), { fileBase64: Buffer.from(file as string).toString('base64'), ...more });
const preview = (file: string | Uint8Array, more: Wish = {}) => send('/preview', file, more);
const load = (file: string | Uint8Array, more: Wish = {}) => send('', file, more);
const list = async (query = '?limit=500') => (await practice.coach('GET', practice.path(`/clients${query}`))).body;
const show = async (id: string) => (await practice.coach('GET', practice.path(`/clients/${id}`))).body;
const lines = (...all: readonly string[]): string => all.join('\r\n');
/** Everything of the practice's clients, without what a reading may not change. */
const everything = () => practices.db.selectFrom('clients').selectAll().where('coachId', '=', practice.coachId).orderBy('email').execute();

describe('a file', () => {
  it('becomes clients, with all it says', async () => {
    const file = lines(
      'First name,Last name,E-mail,Mobile,Time zone,Client since,Tags,Notes,Connected,VIP,Priority,Client state',
      'Zoë,Ferreira, Zoe@Example.com ,(416) 555-0101,Europe/Lisbon,2024-09-01,"Choir; Solo","Sings alto\r\nMornings",yes,,1,',
      'Abel,Okafor,abel@example.com,,,1.2.2023,,,no,x,,paused',
    );
    const { status, body } = await load(file);
    expect(status).toBe(201);
    expect(body).toMatchObject({ encoding: 'utf-8', separator: ',', counts: { new: 2, update: 0, known: 0, repeated: 0, wrong: 0 } });
    expect(body.lines).toMatchObject([
      { line: 2, outcome: 'new', name: 'Zoë Ferreira', email: 'zoe@example.com', problems: [] },
      { line: 4, outcome: 'new', name: 'Abel Okafor' },
    ]);
    const { clients } = await list();
    expect(clients).toMatchObject([
      { name: 'Abel Okafor', connected: true, vip: true, priority: null, state: 'paused', startedOn: '2023-02-01', tags: [], phone: '' },
      { name: 'Zoë Ferreira', connected: true, vip: false, priority: 1, state: 'active', startedOn: '2024-09-01', phone: '416 555-0101' },
    ]);
    expect(await show(clients[1].id)).toMatchObject({ tags: ['Choir', 'Solo'], notes: 'Sings alto\nMornings', timeZone: 'Europe/Lisbon' });
  });

  it('imported twice changes nothing the second time, skipping or updating', async () => {
    const file = lines('Name;Email;Tags;Connected;VIP', 'Zoë;zoe@example.com;"a, b";yes;', 'Abel;abel@example.com;;;yes');
    await load(file);
    const before = await everything();
    for (const onKnown of ['skip', 'update'])
      expect((await load(file, { onKnown })).body.counts).toEqual({ new: 0, update: 0, known: 2, repeated: 0, wrong: 0 });
    expect(await everything()).toEqual(before);
  });

  it('updates who is known with what it says, and clears nothing', async () => {
    await load(lines('Name;Email;Phone;Notes;Tags', 'Zoë;zoe@example.com;+1 416 555 0101;Sings alto;Choir'));
    const file = lines('Name;Email;Phone;Notes;Tags;VIP', 'Zoë Ferreira;ZOE@example.com;;;"Choir, Solo";yes');
    expect((await preview(file)).body.counts).toMatchObject({ known: 1, update: 0 });
    expect((await preview(file, { onKnown: 'update' })).body.counts).toMatchObject({ known: 0, update: 1 });
    await load(file, { onKnown: 'update' });
    const [client] = (await list()).clients;
    const kept = { phone: '+1 416 555 0101', notes: 'Sings alto' };
    expect(await show(client.id)).toMatchObject({
      ...kept,
      name: 'Zoë Ferreira',
      tags: ['Choir', 'Solo'],
      vip: true,
      connected: true,
      version: 2,
    });
  });

  it('takes the sessions to come of whom it updates along', async () => {
    const { body } = await practice.book(at(10));
    await load(lines('Name,Email,Phone', 'Ada Roy,ada@example.com,+1 416 555 0102'), { onKnown: 'update' });
    const booking = await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`));
    expect(booking.body).toMatchObject({ clientName: 'Ada Roy', clientPhone: '+1 416 555 0102' });
  });

  it('names whoever stands in it twice, also under an address of a merged record', async () => {
    const create = async (email: string) => (await practice.coach('POST', practice.path('/clients'), { name: 'Zoë', email })).body;
    const [kept, other] = [await create('zoe@example.com'), await create('zoe@work.example')];
    const versions = { version: 1, otherId: other.id, otherVersion: 1 };
    await practice.coach('POST', practice.path(`/clients/${kept.id}/merge`), { ...wholeClient({ name: 'Zoë' }), ...versions });
    const file = lines(
      'Name,Email',
      'Z. F.,zoe@work.example',
      'Zoë F.,zoe@example.com',
      'Abel,abel@example.com',
      'Abel O.,ABEL@example.com',
    );
    const { body } = await load(file, { onKnown: 'update' });
    expect(body.lines.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['update', 'repeated', 'new', 'repeated']);
    expect((await list()).clients).toMatchObject([{ name: 'Abel' }, { id: kept.id, name: 'Z. F.', email: 'zoe@example.com' }]);
  });

  it('with wrong lines is refused whole, or taken without them', async () => {
    const file = lines(
      'Name,Email,VIP',
      'Zoë,zoe@example.com,',
      ',,',
      'Abel,abel@,maybe',
      ',bea@example.com,',
      'Cleo,,',
      'Dora,dora@example.com,,extra',
    );
    const previewed = await preview(file);
    expect(previewed.status).toBe(200);
    expect(previewed.body.counts).toEqual({ new: 1, update: 0, known: 0, repeated: 0, wrong: 4 });
    expect(previewed.body.lines).toEqual([
      expect.objectContaining({ line: 4, outcome: 'wrong', problems: ['“abel@” is no mail address.', '“maybe” is neither yes nor no.'] }),
      expect.objectContaining({ line: 5, outcome: 'wrong', problems: ['There is no name.'] }),
      expect.objectContaining({ line: 6, outcome: 'wrong', problems: ['There is no mail address.'] }),
      expect.objectContaining({ line: 7, outcome: 'wrong', problems: [expect.stringContaining('4 cells')] }),
      expect.objectContaining({ line: 2, outcome: 'new' }),
    ]);
    expect(await load(file)).toMatchObject({ status: 422, body: { code: 'import_has_errors' } });
    expect(await list()).toMatchObject({ total: 0 });
    const { status, body } = await load(file, { onWrong: 'leave_out' });
    expect([status, body.counts.new, body.counts.wrong]).toEqual([201, 1, 4]);
    expect(body.lines.map(({ line }: { line: number }) => line)).toEqual([2, 4, 5, 6, 7]);
    expect(await list()).toMatchObject({ total: 1, clients: [{ name: 'Zoë' }] });
  });

  it('can be matched by hand; without columns for name and address the preview says what there is', async () => {
    const file = lines('Wer,Wo,Was', 'Zoë,zoe@example.com,alto');
    expect(await preview(file)).toMatchObject({ status: 200, body: { headings: ['Wer', 'Wo', 'Was'], columns: {}, lines: [] } });
    expect(await load(file)).toMatchObject({ status: 422, body: { code: 'import_without_columns' } });
    expect(await load(file, { columns: { name: 0, email: 7 } })).toMatchObject({ status: 422, body: { code: 'import_without_columns' } });
    expect(await load(file, { columns: { name: 0, email: 1, notes: 2 } })).toMatchObject({ status: 201, body: { counts: { new: 1 } } });
  });

  it('is logged: each client, and the whole, without a name', async () => {
    await load(lines('Name,Email', 'Zoë,zoe@example.com', 'Abel,abel@example.com'));
    await load(lines('Name,Email', 'Zoë Ferreira,zoe@example.com'), { onKnown: 'update' });
    const entries = await practices.db
      .selectFrom('auditEntries')
      .select(['action', 'actorKind', 'before', 'after'])
      .where('coachId', '=', practice.coachId)
      .orderBy('id')
      .execute();
    const counts = { new: 0, update: 0, known: 0, repeated: 0, wrong: 0 };
    expect(entries).toEqual([
      { action: 'client.created', actorKind: 'coach', before: null, after: { imported: true } },
      { action: 'client.created', actorKind: 'coach', before: null, after: { imported: true } },
      { action: 'client.imported', actorKind: 'coach', before: null, after: { ...counts, new: 2 } },
      { action: 'client.updated', actorKind: 'coach', before: {}, after: { fields: ['name'] } },
      { action: 'client.imported', actorKind: 'coach', before: null, after: { ...counts, update: 1 } },
    ]);
  });

  it('can’t change anybody next door, and nobody else can send one', async () => {
    const other = await practices.open();
    await other.coach('POST', other.path('/clients'), { name: 'Zoë', email: 'zoe@example.com' });
    await load(lines('Name,Email', 'Zoë Ferreira,zoe@example.com'), { onKnown: 'update' });
    expect((await other.coach('GET', other.path('/clients'))).body.clients).toMatchObject([{ name: 'Zoë', version: 1 }]);
    const fileBase64 = Buffer.from('Name,Email\nAbel,abel@example.com').toString('base64');
    expect((await practice.stranger('POST', practice.path('/client-import'), { fileBase64 })).status).toBe(404);
    expect((await practice.visitor('POST', practice.path('/client-import'), { fileBase64 })).status).toBe(401);
    expect((await list()).total).toBe(1);
  });
});
