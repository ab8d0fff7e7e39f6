import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

const START = Date.parse('2027-01-20T15:00:00Z');
const DAY = 86_400_000;

let now = START;
let practices: Practices;
let practice: OpenPractice;
let sweep: Sweep;
let clientId: string;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now }, runsJobs: false });
  sweep = await openSweep(practices.connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
});
beforeEach(async () => {
  now = START;
  practice = await practices.open();
  clientId = await newClient();
});

const newClient = async (name = 'Ada Tremblay'): Promise<string> =>
  (await practice.coach('POST', practice.path('/clients'), { name, email: `c-${randomUUID()}@example.com` })).body.id;

const terms = (more: object = {}) => ({ name: 'Eight sessions', credits: 8, expiry: { kind: 'after', count: 3, unit: 'months' }, ...more });
const assign = (more: object = {}, id = clientId) => practice.coach('POST', practice.path(`/clients/${id}/packages`), terms(more));
const given = async (more: object = {}, id = clientId) => {
  const { status, body } = await assign(more, id);
  expect(status).toBe(201);
  return body;
};
const show = async (id: string) => (await practice.coach('GET', practice.path(`/packages/${id}`))).body;
const adjust = (seen: { id: string; version: number }, amount: number, reason = 'For the Monday that fell out') =>
  practice.coach('POST', practice.path(`/packages/${seen.id}/adjust`), { amount, reason, version: seen.version });
const change = (seen: { id: string; version: number }, more: object) => {
  const { id, version } = seen;
  return practice.coach('PUT', practice.path(`/packages/${id}`), { name: 'Eight sessions', expiresOn: null, version, ...more });
};
const list = async (query = '') => (await practice.coach('GET', practice.path(`/packages${query}`))).body;
const ledger = (body: { entries: { kind: string; amount: number; balance: number }[] }) =>
  body.entries.map(({ kind, amount, balance }) => `${kind} ${amount} = ${balance}`);
const until = async (instant: string) => {
  now = Date.parse(instant);
  await expirePackages(sweep.ctx);
};

describe('a coach gives a client a package', () => {
  it('of their own making, and the ledger begins with it', async () => {
    const body = await given({
      credits: 12,
      serviceIds: [practice.serviceId],
      durationMinutes: 60,
      price: { currency: 'CAD', minor: 96_000 },
      note: 'Birthday discount',
    });
    expect(body).toMatchObject({
      state: 'open',
      left: 12,
      total: 12,
      clientId,
      clientName: 'Ada Tremblay',
      services: [{ id: practice.serviceId, name: 'Session' }],
      durationMinutes: 60,
      startsOn: '2027-01-20',
      expiresOn: '2027-04-20',
      price: { currency: 'CAD', minor: 96_000 },
      note: 'Birthday discount',
      ending: false,
      upcoming: 0,
      version: 1,
    });
    expect(body.entries).toMatchObject([{ kind: 'grant', amount: 12, balance: 12, by: 'coach', reason: '', booking: null }]);
    expect(await show(body.id)).toEqual(body);
  });

  it('begun already, until a day, and for ever', async () => {
    expect(await given({ startsOn: '2026-12-31', expiry: { kind: 'after', count: 2, unit: 'months' } })).toMatchObject({
      startsOn: '2026-12-31',
      expiresOn: '2027-02-28',
    });
    expect(await given({ expiry: { kind: 'on', date: '2027-01-20' } })).toMatchObject({ state: 'open', expiresOn: '2027-01-20' });
    expect(await given({ expiry: { kind: 'never' } })).toMatchObject({ state: 'open', expiresOn: null });
  });

  it('once, however often the button is pressed', async () => {
    const key = { idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([given(key), given(key)]);
    expect(one.id).toBe(other.id);
    expect((await list()).total).toBe(1);
    expect(await assign({ ...key, credits: 9 })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it.each([
    ['an expiry before today', { expiry: { kind: 'on', date: '2027-01-19' } }, 422, 'expiry_past'],
    ['an end before its beginning', { expiry: { kind: 'on', date: '2027-02-01' }, startsOn: '2027-03-01' }, 422, 'expiry_past'],
    ['no credits', { credits: 0 }, 400, 'invalid_input'],
    ['fewer than none', { credits: -8 }, 400, 'invalid_input'],
    ['more than anybody uses', { credits: 1001 }, 400, 'invalid_input'],
    ['half a credit', { credits: 0.5 }, 400, 'invalid_input'],
    ['no name', { name: ' ' }, 400, 'invalid_input'],
    ['no expiry said', { expiry: undefined }, 400, 'invalid_input'],
    ['an expiry after nothing', { expiry: { kind: 'after', count: 0, unit: 'months' } }, 400, 'invalid_input'],
    ['a beginning beyond all calendars', { startsOn: '2199-12-31' }, 400, 'invalid_input'],
    ['a price below nothing', { price: { currency: 'CAD', minor: -1 } }, 400, 'invalid_input'],
    ['a service nobody has', { serviceIds: ['00000000-0000-4000-8000-000000000000'] }, 404, 'not_found'],
    ['a template nobody has', { templateId: '00000000-0000-4000-8000-000000000000' }, 404, 'not_found'],
  ])('but not with %s', async (_, more, status, code) => {
    expect(await assign(more)).toMatchObject({ status, body: { code } });
    expect((await list('?show=all')).total).toBe(0);
  });

  it('but not to somebody else’s client, nor with their services', async () => {
    const other = await practices.open();
    const theirs = await other.coach('POST', other.path('/clients'), { name: 'Bea', email: `b-${randomUUID()}@example.com` });
    expect(await assign({}, theirs.body.id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await assign({}, nobodysId())).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await assign({ serviceIds: [other.serviceId] })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('and the client is told, unless the coach says not to', async () => {
    const told = await given();
    const untold = await given({ tellClient: false });
    const { rows } = await sql<{ data: { packageId: string } }>`select data from pgboss.job where name = 'package_mail'`.execute(
      practices.db,
    );
    const effects = rows.map(({ data }) => data);
    expect(effects.filter(({ packageId }) => packageId === told.id)).toMatchObject([{ event: 'assigned', to: 'client' }]);
    expect(effects.filter(({ packageId }) => packageId === untold.id)).toEqual([]);
  });
});

describe('the coach sets a package right', () => {
  it('up and down, each with its reason and who it was', async () => {
    const first = await given();
    const more = (await adjust(first, 3, 'Three for the flood')).body;
    expect(more).toMatchObject({ left: 11, total: 11, version: 2 });
    const fewer = (await adjust(more, -11, 'Paid back')).body;
    expect(fewer).toMatchObject({ left: 0, total: 0, state: 'used_up' });
    expect(ledger(fewer)).toEqual(['adjust -11 = 0', 'adjust 3 = 11', 'grant 8 = 8']);
    expect(fewer.entries).toMatchObject([{ reason: 'Paid back', by: 'coach' }, { reason: 'Three for the flood' }, {}]);
  });

  it('once, when it is asked twice', async () => {
    const seen = await given();
    const answers = await Promise.all([adjust(seen, 1), adjust(seen, 1), adjust(seen, 1)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ body: { code: 'changed_meanwhile' } });
    expect(await show(seen.id)).toMatchObject({ left: 9 });
  });

  it.each([
    ['more off than there are', -9, 409, 'not_enough_credits'],
    ['all that numbers hold', -1000, 409, 'not_enough_credits'],
    ['more than a package holds', 1000, 422, 'too_many_credits'],
    ['nothing', 0, 400, 'invalid_input'],
    ['more than that', 1001, 400, 'invalid_input'],
    ['less than that', -1_000_000_000, 400, 'invalid_input'],
    ['a part of one', 0.5, 400, 'invalid_input'],
  ])('but not by %s', async (_, amount, status, code) => {
    const seen = await given();
    expect(await adjust(seen, amount)).toMatchObject({ status, body: { code } });
    expect(ledger(await show(seen.id))).toEqual(['grant 8 = 8']);
  });

  it('but not without a reason', async () => {
    expect(await adjust(await given(), 1, '  ')).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });

  it('and closes it instead of deleting it, and opens it again', async () => {
    const seen = await given();
    const path = practice.path(`/packages/${seen.id}`);
    const closed = await practice.coach('POST', `${path}/close`, { version: 1 });
    expect(closed).toMatchObject({ status: 200, body: { state: 'closed', left: 8, version: 2, ending: false } });
    expect(await practice.coach('POST', `${path}/close`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
    expect(await practice.coach('POST', `${path}/close`, { version: 2 })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await adjust(closed.body, 1)).toMatchObject({ status: 409, body: { code: 'package_not_open' } });
    expect((await practice.coach('DELETE', path)).status).toBe(404);
    expect(await practice.coach('POST', `${path}/reopen`, { version: 2 })).toMatchObject({ status: 200, body: { state: 'open', left: 8 } });
  });

  it('and its terms, with the version seen, once; who comes later hears what changed', async () => {
    const seen = await given();
    const changed = await change(seen, { name: 'Ten', durationMinutes: 45, note: 'Only mornings', expiresOn: '2027-05-31' });
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Ten', durationMinutes: 45, note: 'Only mornings', expiresOn: '2027-05-31', left: 8, version: 2 },
    });
    const late = await change(seen, { name: 'Nine' });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(late.body.changed.fields.toSorted()).toEqual(['durationMinutes', 'expiresOn', 'name', 'note']);
  });

  it('but its last day is never one that is past, nor one before its first', async () => {
    const seen = await given({ startsOn: '2027-02-01' });
    for (const expiresOn of ['2027-01-19', '2027-01-31'])
      expect(await change(seen, { expiresOn })).toMatchObject({ status: 422, body: { code: 'expiry_past' } });
    expect(await show(seen.id)).toMatchObject({ expiresOn: '2027-05-01', version: 1 });
  });

  it('and the log keeps numbers, but no words', async () => {
    const seen = await given({ note: 'Secretly a gift', name: 'Gift of Otto' });
    const adjusted = (await adjust(seen, -1, 'Ada broke a leg')).body;
    await change(adjusted, { note: 'Her mother pays', name: 'From her mother' });
    const rows = await practices.db.selectFrom('auditEntries').selectAll().where('subjectId', '=', seen.id).orderBy('id').execute();
    expect(rows.map(({ action }) => action)).toEqual(['package.assigned', 'package.adjusted', 'package.updated']);
    expect(rows[1]).toMatchObject({ before: { credits: 8 }, after: { credits: 7 } });
    expect(JSON.stringify(rows.map(({ id: _, ...row }) => row))).not.toMatch(/gift|Otto|leg|mother/i);
    const log = (await practice.coach('GET', practice.path('/audit'))).body;
    expect(log.entries[0]).toMatchObject({ action: 'package.updated', subject: { label: 'Ada Tremblay' } });
  });
});

describe('when its last day is over', () => {
  it('what is left is written off, at that instant of the coach’s clock and once', async () => {
    const { id } = await given({ expiry: { kind: 'on', date: '2027-01-31' } });
    await until('2027-02-01T04:59:59Z');
    expect(await show(id)).toMatchObject({ state: 'open', left: 8 });
    // Nothing can be done with it any more, whether the sweep has been by or not.
    now = Date.parse('2027-02-01T05:00:00Z');
    expect(await show(id)).toMatchObject({ state: 'expired', left: 8 });
    await Promise.all([expirePackages(sweep.ctx), expirePackages(sweep.ctx)]);
    const expired = await show(id);
    expect(expired).toMatchObject({ state: 'expired', left: 0, total: 8 });
    expect(ledger(expired)).toEqual(['expire -8 = 0', 'grant 8 = 8']);
    expect(expired.entries[0]).toMatchObject({ by: 'system', byName: null });
    expect(await adjust(expired, 1)).toMatchObject({ status: 409, body: { code: 'package_not_open' } });
  });

  it('after days of standing still, of several coaches', async () => {
    const other = await practices.open();
    const theirClient = await other.coach('POST', other.path('/clients'), { name: 'Bea', email: `b-${randomUUID()}@example.com` });
    const theirs = await other.coach(
      'POST',
      other.path(`/clients/${theirClient.body.id}/packages`),
      terms({ expiry: { kind: 'on', date: '2027-01-25' } }),
    );
    const { id } = await given({ expiry: { kind: 'on', date: '2027-01-21' } });
    await until('2027-02-20T12:00:00Z');
    expect(ledger(await show(id))[0]).toBe('expire -8 = 0');
    expect((await other.coach('GET', other.path(`/packages/${theirs.body.id}`))).body).toMatchObject({ state: 'expired', left: 0 });
  });

  it('a package can be extended, and what had expired comes back', async () => {
    const { id } = await given({ expiry: { kind: 'on', date: '2027-01-25' } });
    await until('2027-02-20T12:00:00Z');
    const extended = (await change(await show(id), { expiresOn: '2027-03-31' })).body;
    expect(extended).toMatchObject({ state: 'open', left: 8, total: 8, expiresOn: '2027-03-31' });
    expect(ledger(extended)).toEqual(['expire 8 = 8', 'expire -8 = 0', 'grant 8 = 8']);
    expect(extended.entries[0]).toMatchObject({ by: 'coach' });
    const file = (await practice.coach('GET', practice.path(`/package-export?clientId=${clientId}`))).body;
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toMatch(/Back after extension,8,8,,.*\r\n$/);
    // And it expires again, with what is left by then.
    const fewer = (await adjust(extended, -5)).body;
    await until('2027-04-01T12:00:00Z');
    const again = (await change(await show(fewer.id), { expiresOn: null })).body;
    expect(again).toMatchObject({ state: 'open', left: 3, total: 3, expiresOn: null });
  });

  it('an edit that leaves the day as it is brings nothing back', async () => {
    const { id } = await given({ expiry: { kind: 'on', date: '2027-01-25' } });
    await until('2027-02-20T12:00:00Z');
    const changed = (await change(await show(id), { name: 'Ten', expiresOn: '2027-01-25' })).body;
    expect(changed).toMatchObject({ name: 'Ten', state: 'expired', left: 0 });
  });

  it('one that nothing was left of is over without a line', async () => {
    const { body } = await adjust(await given({ expiry: { kind: 'on', date: '2027-01-25' } }), -8);
    await until('2027-02-20T12:00:00Z');
    expect(ledger(await show(body.id))).toEqual(['adjust -8 = 0', 'grant 8 = 8']);
    const extended = (await change(await show(body.id), { expiresOn: '2027-03-31' })).body;
    expect(extended).toMatchObject({ state: 'used_up', left: 0 });
  });

  it('the day is that of the clock the coach has by then', async () => {
    const { id } = await given({ expiry: { kind: 'on', date: '2027-01-31' } });
    const gone = await given({ expiry: { kind: 'on', date: '2027-01-21' } });
    await until('2027-01-23T12:00:00Z');
    const { id: _, publicUrl: __, ...profile } = (await practice.coach('GET', practice.path())).body;
    expect((await practice.coach('PUT', practice.path(), { ...profile, timeZone: 'Asia/Tokyo' })).status).toBe(200);
    await until('2027-01-31T14:59:59Z');
    expect((await show(id)).state).toBe('open');
    await until('2027-01-31T15:00:00Z');
    expect(await show(id)).toMatchObject({ state: 'expired', left: 0, expiresOn: '2027-01-31' });
    expect(ledger(await show(gone.id))).toEqual(['expire -8 = 0', 'grant 8 = 8']);
  });
});

describe('the list', () => {
  const names = (body: { packages: { name: string }[] }) => body.packages.map(({ name }) => name);

  it('shows what is asked for, with how many there are of each', async () => {
    const [ada, bea, cleo] = [clientId, await newClient('Bea Quist'), await newClient('Cleo Adams')];
    await given({ name: 'Late', expiry: { kind: 'on', date: '2027-12-31' } }, ada);
    await given({ name: 'Soon', expiry: { kind: 'on', date: '2027-02-20' } }, bea);
    const few = await given({ name: 'Few', expiry: { kind: 'never' } }, cleo);
    await adjust(few, -6);
    await adjust(await given({ name: 'Gone' }, ada), -8);
    const shut = await given({ name: 'Shut' }, ada);
    await practice.coach('POST', practice.path(`/packages/${shut.id}/close`), { version: 1 });
    await given({ name: 'Over', expiry: { kind: 'on', date: '2027-01-21' } }, bea);
    await until('2027-01-23T12:00:00Z');

    const counts = { open: 3, ending: 3, used_up: 1, expired: 1, closed: 1, all: 6 };
    expect(await list()).toMatchObject({ total: 3, counts });
    expect(names(await list())).toEqual(['Soon', 'Late', 'Few']);
    // Ada has another that will do for a while, so hers that is used up needs nobody's care; Bea's both end.
    expect(names(await list('?show=ending')).toSorted()).toEqual(['Few', 'Over', 'Soon']);
    expect(names(await list('?show=used_up'))).toEqual(['Gone']);
    expect(names(await list('?show=expired'))).toEqual(['Over']);
    expect(names(await list('?show=closed'))).toEqual(['Shut']);
    expect(names(await list(`?show=all&clientId=${bea}`)).toSorted()).toEqual(['Over', 'Soon']);
    expect(await list('?show=all&search=quist')).toMatchObject({ total: 2, counts: { open: 1, expired: 1, all: 2 } });
    expect(names(await list('?show=all&search=few'))).toEqual(['Few']);
    expect(names(await list('?show=all&search=100%25'))).toEqual([]);
    const page = await list('?show=all&limit=2&offset=4');
    expect([page.packages.length, page.total]).toEqual([2, 6]);
    expect(await list(`?show=all&clientId=${nobodysId()}`)).toMatchObject({ total: 0, packages: [] });
  });

  it('lets go of what was over for three months, though it was never renewed', async () => {
    await given({ name: 'Over', expiry: { kind: 'on', date: '2027-01-21' } });
    await adjust(await given({ name: 'Gone', expiry: { kind: 'never' } }), -8);
    await until('2027-04-21T12:00:00Z');
    expect(names(await list('?show=ending'))).toEqual(['Over']);
    now += DAY;
    expect(names(await list('?show=ending'))).toEqual([]);
  });

  it('cares for one that no other takes the place of', async () => {
    const low = async (more: object) => adjust(await given({ expiry: { kind: 'never' }, ...more }), -7);
    await low({ name: 'Hours', durationMinutes: 60, serviceIds: [practice.serviceId] });
    await given({ name: 'Half hours', durationMinutes: 30, expiry: { kind: 'never' } });
    expect(names(await list('?show=ending'))).toEqual(['Hours']);
    await given({ name: 'Hours of anything', durationMinutes: 60, expiry: { kind: 'never' } });
    expect(names(await list('?show=ending'))).toEqual([]);
  });

  it('calls few what the coach calls few', async () => {
    const seen = (await adjust(await given({ expiry: { kind: 'never' } }), -5)).body;
    expect(seen).toMatchObject({ left: 3, ending: false });
    const { id: _, publicUrl: __, ...profile } = (await practice.coach('GET', practice.path())).body;
    const rules = (lowAt: number | null, version: number) =>
      practice.coach('PUT', practice.path(), { ...profile, version, creditRules: { lowAt, graceDays: 7 } });
    expect((await rules(3, 1)).body.creditRules).toEqual({ lowAt: 3, graceDays: 7 });
    expect((await show(seen.id)).ending).toBe(true);
    expect((await rules(null, 2)).status).toBe(200);
    expect((await show(seen.id)).ending).toBe(false);
    const late = await rules(1, 1);
    expect(late.body.changed.fields).toEqual(['creditRules']);
  });
});
