import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { Browser } from './browser.ts';
import { at, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;
let email: string;
let clientId: string;

beforeAll(async () => {
  practices = await openPractices({ runsJobs: false });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
  email = `ada-${randomUUID()}@example.com`;
  clientId = await newClient(email);
  await practices.db.updateTable('services').set({ credits: 1 }).where('id', '=', practice.serviceId).execute();
});

const newClient = async (address: string): Promise<string> =>
  (await practice.coach('POST', practice.path('/clients'), { name: 'Ada Tremblay', email: address })).body.id;
const terms = (more: object = {}) => ({ name: 'Eight sessions', credits: 8, expiry: { kind: 'never' }, ...more });
const given = async (more: object = {}, id = clientId) => {
  const { status, body } = await practice.coach('POST', practice.path(`/clients/${id}/packages`), terms(more));
  expect(status).toBe(201);
  return body;
};
const show = async (id: string) => (await practice.coach('GET', practice.path(`/packages/${id}`))).body;
const adjust = (seen: { id: string; version: number }, amount: number, reason: string) =>
  practice.coach('POST', practice.path(`/packages/${seen.id}/adjust`), { amount, reason, version: seen.version });
const bookFor = async (id: string, days: number) => {
  const { status, body } = await practice.coach('POST', practice.path('/bookings'), {
    clientId: id,
    serviceId: practice.serviceId,
    startsAt: at(days),
  });
  expect(status).toBe(201);
  return body;
};
/** A mail that names the client and their package, in the coach's own mailbox. */
const mailToCoach = (packageId: string) =>
  practices.db
    .insertInto('mails')
    .values({
      id: randomUUID(),
      key: randomUUID(),
      coachId: practice.coachId,
      bookingId: null,
      resendOf: null,
      kind: 'package_low_coach',
      recipient: 'maren@example.com',
      subject: 'Zoltan has 2 left',
      text: 'Zoltan has 2 left',
      html: '<p>Zoltan has 2 left</p>',
      ics: null,
      icsMethod: null,
      effect: JSON.stringify({ kind: 'package_mail', key: 'x', packageId, event: 'low', to: 'coach' }),
      state: 'sent',
      lastError: null,
      sentAt: new Date(),
    })
    .execute();
/** The client, signed in. */
async function signedIn(): Promise<Browser> {
  const userId = await createUser(practices.db, 'client', email);
  const address = await givePassword(practices.db, userId);
  const browser = new Browser(practices.url);
  expect((await browser.post('/session', { email: address, password: PASSWORD })).status).toBe(200);
  return browser;
}

describe('a template', () => {
  const template = (more: object = {}) => ({ ...terms({ expiry: { kind: 'after', count: 3, unit: 'months' } }), ...more });
  const create = (more: object = {}) => practice.coach('POST', practice.path('/package-templates'), template(more));
  const list = async () => (await practice.coach('GET', practice.path('/package-templates'))).body;

  it('is made, changed with the version seen, and assigned', async () => {
    const first = await create({ serviceIds: [practice.serviceId], price: { currency: 'CAD', minor: 80_000 }, note: 'The usual' });
    expect(first).toMatchObject({
      status: 201,
      body: {
        name: 'Eight sessions',
        credits: 8,
        durationMinutes: null,
        serviceIds: [practice.serviceId],
        expiry: { kind: 'after', count: 3, unit: 'months' },
        price: { currency: 'CAD', minor: 80_000 },
        note: 'The usual',
        active: true,
        assigned: 0,
        version: 1,
      },
    });
    await create({ name: 'Twelve sessions', credits: 12 });
    const { id } = first.body;
    const given1 = await given({ templateId: id });
    expect(given1).toMatchObject({ templateId: id });
    const path = practice.path(`/package-templates/${id}`);
    const changed = await practice.coach('PUT', path, template({ credits: 10, active: false, version: 1 }));
    expect(changed).toMatchObject({ status: 200, body: { credits: 10, active: false, assigned: 1, version: 2 } });
    const late = await practice.coach('PUT', path, template({ name: 'Nine', version: 1 }));
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(late.body.changed.fields).toContain('credits');
    expect((await list()).map(({ name, assigned }: { name: string; assigned: number }) => `${name} ${assigned}`)).toEqual([
      'Eight sessions 1',
      'Twelve sessions 0',
    ]);
    // What was made of it keeps what it was made with, also when its template goes.
    expect((await practice.coach('DELETE', path)).status).toBe(204);
    expect((await practice.coach('DELETE', path)).status).toBe(404);
    expect(await show(given1.id)).toMatchObject({ left: 8, templateId: null, name: 'Eight sessions' });
  });

  it.each([
    ['a service nobody has', { serviceIds: [nobodysId()] }, 404],
    ['a service twice', { serviceIds: [1, 2].map(() => '00000000-0000-4000-8000-000000000000') }, 400],
    ['no credits', { credits: 0 }, 400],
    ['a length of minus five', { durationMinutes: -5 }, 400],
    ['a span nobody lives', { expiry: { kind: 'after', count: 121, unit: 'months' } }, 400],
  ])('is none with %s', async (_, more, status) => {
    expect((await create(more)).status).toBe(status);
    expect(await list()).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const { id } = (await create()).body;
    const other = await practices.open();
    const theirs = other.path(`/package-templates/${id}`);
    expect((await other.coach('PUT', theirs, template({ version: 1 }))).status).toBe(404);
    expect((await other.coach('DELETE', theirs)).status).toBe(404);
    expect(await list()).toHaveLength(1);
  });
});

describe('a session of a client with packages', () => {
  it('shows which of them could pay for it, and which one does', async () => {
    const used = await given({ name: 'Used', expiry: { kind: 'after', count: 3, unit: 'months' } });
    await given({ name: 'Good too' });
    await given({ name: 'Too long', durationMinutes: 90 });
    const shut = await given({ name: 'Shut' });
    await practice.coach('POST', practice.path(`/packages/${shut.id}/close`), { version: 1 });
    await adjust(await given({ name: 'Gone' }), -8, 'Paid back');
    const booking = await bookFor(clientId, 10);
    const { body } = await practice.coach('GET', practice.path(`/bookings/${booking.id}/packages`));
    expect(body.map((one: { name: string; fits: boolean; used: boolean }) => [one.name, one.fits, one.used])).toEqual([
      ['Used', true, true],
      ['Good too', true, false],
      ['Too long', false, false],
      ['Gone', false, false],
      ['Shut', false, false],
    ]);
    expect(await show(used.id)).toMatchObject({
      left: 7,
      total: 8,
      upcoming: 1,
      entries: [{ kind: 'use', amount: -1, balance: 7, booking: { id: booking.id, serviceName: 'Session' } }, { kind: 'grant' }],
    });
    expect((await practice.stranger('GET', practice.path(`/bookings/${booking.id}/packages`))).status).toBe(404);
  });

  it('stands on their page, those first that can be used', async () => {
    await given({ name: 'For ever' });
    await given({ name: 'Three months', expiry: { kind: 'after', count: 3, unit: 'months' } });
    const shut = await given({ name: 'Shut' });
    await practice.coach('POST', practice.path(`/packages/${shut.id}/close`), { version: 1 });
    const { body } = await practice.coach('GET', practice.path(`/clients/${clientId}`));
    expect(body.packages.map(({ name }: { name: string }) => name)).toEqual(['Three months', 'For ever', 'Shut']);
  });
});

describe('the client', () => {
  it('sees what they have, and what became of it, without the coach’s notes', async () => {
    const seen = await given({ note: 'Only because she asked' });
    await adjust(seen, 2, 'For the flood');
    await bookFor(clientId, 10);
    const ada = await signedIn();
    const own = await ada.get<{ credits: { packages: object[]; streakWeeks: number } }>(`/coaches/${practice.coachSlug}/own-credits`);
    expect(own.body.credits).toMatchObject({ packages: [{ id: seen.id, name: 'Eight sessions', left: 9, total: 10 }], streakWeeks: 0 });
    const mine = await ada.get<{ coaches: object[] }>('/me');
    expect(mine.body.coaches).toMatchObject([{ credits: own.body.credits }]);
    const history = await ada.get<{ entries: object[] }>(`/me/packages/${seen.id}`);
    expect(history.body).toMatchObject({
      left: 9,
      entries: [{ kind: 'use' }, { kind: 'adjust', reason: 'For the flood' }, { kind: 'grant' }],
    });
    for (const { body } of [own, mine, history]) expect(JSON.stringify(body)).not.toContain('Only because');
    const theirs = await given({}, await newClient(`bea-${randomUUID()}@example.com`));
    expect((await ada.get(`/me/packages/${theirs.id}`)).status).toBe(404);
    expect((await ada.get(`/me/packages/${nobodysId()}`)).status).toBe(404);
  });

  it('who has not proven to be one learns nothing', async () => {
    await given();
    const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/own-credits`);
    expect(body).toEqual({ credits: null });
    expect((await practice.visitor('GET', `/coaches/nobody-${randomUUID()}/own-credits`)).status).toBe(404);
  });

  it('sees what is over for three months, and no longer', async () => {
    const over = async (months: number) => {
      const { id } = await given({ name: `Over for ${months} months` });
      const day = new Date(Date.now() - months * 30 * 86_400_000);
      await practices.db
        .updateTable('packages')
        .set({ expiresOn: day.toISOString().slice(0, 10), expiresAt: day, expiredAt: day })
        .where('id', '=', id)
        .execute();
    };
    await over(1);
    await over(5);
    const ada = await signedIn();
    const own = await ada.get<{ credits: { packages: { name: string }[] } }>(`/coaches/${practice.coachSlug}/own-credits`);
    expect(own.body.credits.packages.map(({ name }) => name)).toEqual(['Over for 1 months']);
  });

  it('keeps their packages when two records of them become one', async () => {
    const otherId = await newClient(`ada-${randomUUID()}@work.example`);
    const [one, other] = [await given({ name: 'One' }), await given({ name: 'Other' }, otherId)];
    const booking = await bookFor(otherId, 12);
    const fields = wholeClient({ email, version: 1, otherId, otherVersion: 1 });
    const merged = await practice.coach('POST', practice.path(`/clients/${clientId}/merge`), fields);
    expect(merged).toMatchObject({ status: 200 });
    expect(merged.body.packages.map(({ id }: { id: string }) => id).toSorted()).toEqual([one.id, other.id].toSorted());
    expect(await show(other.id)).toMatchObject({ clientId, left: 7, entries: [{ booking: { id: booking.id } }, {}] });
    const byOldName = await practice.coach('GET', practice.path(`/packages?show=all&clientId=${otherId}`));
    expect(byOldName.body.total).toBe(2);
    expect(await given({}, otherId)).toMatchObject({ clientId });
  });

  it('takes packages with their ledgers and the check-ins of its months along; the coach’s note is the coach’s', async () => {
    const seen = await given({ note: 'Only because she asked' });
    await adjust(seen, -1, 'One paid back');
    await practice.coach('PUT', practice.path(`/clients/${clientId}/check-ins`), { day: '2027-02-11', granted: 2 });
    const all = (base64: string) => JSON.parse(strFromU8(unzipSync(Buffer.from(base64, 'base64'))['data.json']!)).coaches[0];
    const read = (base64: string) => {
      const { packages, checkInMonths } = all(base64);
      expect(checkInMonths).toEqual([{ month: '2027-02-01', used: 0, granted: 2 }]);
      return packages;
    };
    const ofCoach = read((await practice.coach('GET', practice.path(`/clients/${clientId}/data`))).body.base64);
    const ada = await signedIn();
    const own = read((await ada.get<{ base64: string }>('/me/data')).body.base64);
    const entries = [
      { kind: 'grant', amount: 8, balance: 8 },
      { kind: 'adjust', amount: -1, balance: 7, reason: 'One paid back' },
    ];
    expect(ofCoach).toMatchObject([{ name: 'Eight sessions', balance: 7, granted: 7, note: 'Only because she asked', entries }]);
    expect(own).toMatchObject([{ name: 'Eight sessions', balance: 7, entries }]);
    expect(JSON.stringify(own)).not.toContain('Only because');
  });

  it('is erased from them: the numbers stay, no word does, and nothing is left to use', async () => {
    const template = (await practice.coach('POST', practice.path('/package-templates'), terms({ name: 'Usual' }))).body;
    const usual = await given({ name: 'Usual for Zoltan', templateId: template.id });
    const seen = await given({ name: 'For Zoltan', note: 'Zoltan’s mother pays' });
    await adjust(seen, -1, 'Zoltan broke a leg');
    await mailToCoach(seen.id);
    const { status } = await practice.coach('POST', practice.path(`/clients/${clientId}/erase`), { version: 1 });
    expect(status).toBe(204);
    expect(await show(usual.id)).toMatchObject({ name: 'Usual', state: 'closed' });
    const after = await show(seen.id);
    expect(after).toMatchObject({ state: 'closed', left: 7, total: 7, note: '' });
    expect(after.entries.map(({ kind, amount }: { kind: string; amount: number }) => `${kind} ${amount}`)).toEqual([
      'adjust -1',
      'grant 8',
    ]);
    expect(JSON.stringify(after)).not.toContain('Zoltan');
    expect(after).toMatchObject({ clientErased: true });
    const { version } = after;
    const changes = [
      ['POST', 'reopen', { version }],
      ['POST', 'adjust', { version, amount: 1, reason: 'For Zoltan' }],
      ['PUT', '', { ...terms({ name: 'For Zoltan' }), expiresOn: null, version }],
    ] as const;
    for (const [method, what, body] of changes) {
      const path = practice.path(`/packages/${seen.id}${what && `/${what}`}`);
      expect((await practice.coach(method, path, body)).body, what).toMatchObject({ code: 'client_erased' });
    }
    expect(await show(seen.id)).toEqual(after);
    const mails = await practices.db.selectFrom('mails').selectAll().where('coachId', '=', practice.coachId).execute();
    expect(mails).toMatchObject([
      { recipient: 'maren@example.com', kind: 'package_low_coach', subject: '', text: '', html: '', effect: null },
    ]);
    expect((await practice.coach('POST', practice.path(`/clients/${clientId}/packages`), terms())).status).toBe(404);
  });
});

describe('the file of the ledger', () => {
  const rowsOf = async (query = '') => {
    const { status, body } = await practice.coach('GET', practice.path(`/package-export${query}`));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contentType: 'text/csv; charset=utf-8',
      filename: expect.stringMatching(/^packages-\d{4}-\d\d-\d\d\.csv$/),
    });
    return Buffer.from(body.base64, 'base64').toString('utf8').trimEnd().split('\r\n');
  };

  it('has every line of every package, and nothing in it that a spreadsheet would run', async () => {
    const odd = await given({ name: '=1+1' });
    await adjust(odd, -3, '@SUM(A1), "quoted"');
    await given({ name: 'Another of hers' });
    const otherId = await newClient(`bea-${randomUUID()}@example.com`);
    await given({ name: 'Other' }, otherId);
    const [heading, first, second, ...more] = await rowsOf();
    expect(heading).toBe('\uFEFFDate,Time,Client,Email,Package,What,Credits,Left,Reason,By,Session,Session starts');
    const rows = [first!, second!, ...more];
    expect(rows).toHaveLength(4);
    expect(rows.some((row) => row.includes('\'=1+1,Adjusted,-3,5,"\'@SUM(A1), ""quoted"""'))).toBe(true);
    expect(await rowsOf(`?clientId=${otherId}`)).toHaveLength(2);
    expect(await rowsOf(`?packageId=${odd.id}`)).toHaveLength(3);
    const other = await practices.open();
    expect((await other.coach('GET', practice.path('/package-export'))).status).toBe(404);
  });
});

describe('a service', () => {
  it('that a package names stays, or it would be good for everything', async () => {
    const path = practice.path(`/services/${practice.serviceId}`);
    const { body: template } = await practice.coach(
      'POST',
      practice.path('/package-templates'),
      terms({ serviceIds: [practice.serviceId] }),
    );
    expect(await practice.coach('DELETE', path)).toMatchObject({ status: 409, body: { code: 'in_use' } });
    const seen = await given({ serviceIds: [practice.serviceId] });
    await practice.coach('DELETE', practice.path(`/package-templates/${template.id}`));
    expect(await practice.coach('DELETE', path)).toMatchObject({ status: 409, body: { code: 'in_use' } });
    await practice.coach('PUT', practice.path(`/packages/${seen.id}`), { name: 'Any', expiresOn: null, version: 1 });
    expect((await practice.coach('DELETE', path)).status).toBe(204);
  });
});
