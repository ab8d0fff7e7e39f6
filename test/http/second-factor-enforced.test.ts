import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { PASSWORD } from '../factories/password.ts';
import { totpCode } from '../factories/totp-code.ts';
import { ACCESS } from './access/access-table.ts';
import type { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';
import { listenAs } from './listen-as.ts';
import { openOwners, type Owners, type Person } from './owners.ts';

/** Other tests run beside this one. */

let world: Owners;
let owner: Person;
let other: Person;

beforeAll(async () => {
  world = await openOwners();
  owner = await world.person('owner');
  other = await world.person('owner');
});
afterAll(() => world.stop());

const ask = (browser: Browser, ownersNeedSecondFactor: boolean) => browser.send('PUT', '/system/settings', { ownersNeedSecondFactor });
const sessionOf = async (browser: Browser) => (await browser.get('/session')).body['session'];

async function enrol(browser: Browser): Promise<void> {
  const begun = (await browser.post<{ uri: string }>('/account/totp', { password: PASSWORD })).body;
  expect((await browser.post('/account/totp/confirm', { code: totpCode(begun.uri) })).status).toBe(204);
}

describe('a second step for owners', () => {
  it('can be asked only by an owner who has one', async () => {
    expect((await owner.browser.get('/system/settings')).body).toEqual({ ownersNeedSecondFactor: false });
    expect(await ask(owner.browser, true)).toMatchObject({ status: 409, body: { code: 'own_second_factor_first' } });
    expect((await owner.browser.get('/system/settings')).body).toEqual({ ownersNeedSecondFactor: false });
    await enrol(owner.browser);
    expect(await ask(owner.browser, true)).toMatchObject({ status: 200, body: { ownersNeedSecondFactor: true } });
    expect(await sessionOf(owner.browser)).toMatchObject({ needsTotp: false });
    const log = await world.db
      .selectFrom('auditEntries')
      .select(['before', 'after'])
      .where('action', '=', 'installation.updated')
      .execute();
    expect(log).toEqual([{ before: { ownersNeedSecondFactor: false }, after: { ownersNeedSecondFactor: true } }]);
  });

  it('closes everything to an owner without one, but the way to it', async () => {
    expect(await sessionOf(other.browser)).toMatchObject({ user: { role: 'owner' }, needsTotp: true });
    const open = /^\w+ \/api\/v1\/(session|account|setup)(\/|$)/;
    const api = Object.keys(ACCESS).filter((route) => route.includes(' /api/v1/'));
    const closed = api.filter((route) => !open.test(route));
    expect(closed.length).toBeGreaterThan(60);
    for (const route of closed) {
      const [method = '', path = ''] = route.split(' ');
      const address = path
        .slice('/api/v1'.length)
        .replace('{coachId}', other.coachId)
        .replaceAll(/\{\w+\}/g, 'anything-at-all-anything');
      const { status, body } = await other.browser.send(method, address, method === 'GET' || method === 'DELETE' ? undefined : {});
      expect([route, status, body['code']]).toEqual([route, 403, 'second_factor_needed']);
    }
    expect((await other.browser.get('/account/sessions')).status).toBe(200);
  });

  it('leaves coaches, keys and owners who have one alone', async () => {
    const coach = await world.person('coach');
    expect((await coach.browser.get(`/coach/${coach.coachId}/services`)).status).toBe(200);
    const key = jsonClient(world.server.url, await createApiKey(world.db, other.coachId));
    expect((await key('GET', `/coach/${other.coachId}/services`)).status).toBe(200);
    expect((await owner.browser.get('/system/users')).status).toBe(200);
  });

  it('shuts the live channel too, also to a page that listened already', async () => {
    expect((await ask(owner.browser, false)).status).toBe(200);
    const before = await listenAs(world.server.url, other.browser, other.coachSlug);
    expect((await ask(owner.browser, true)).status).toBe(200);
    const after = await listenAs(world.server.url, other.browser, other.coachSlug);
    const at = (days: number) => new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000 + 17 * 3_600_000).toISOString();
    const book = (days: number) => jsonClient(world.server.url)('POST', '/bookings', bookRequest(other, { startsAt: at(days) }));
    const witness = await listenAs(world.server.url, owner.browser, other.coachSlug);
    expect((await book(10)).status).toBe(201);
    await expect.poll(() => witness.heard).toContain('bookings');
    await expect.poll(() => after.heard).toContain('slots');
    for (const page of [before, after]) expect(page.heard).not.toContain('bookings');
    for (const page of [before, after, witness]) page.close();
  });

  it('stays on for those it is asked of', async () => {
    const answer = await owner.browser.post('/account/totp/end', { password: PASSWORD });
    expect(answer).toMatchObject({ status: 409, body: { code: 'second_factor_enforced' } });
    expect(await sessionOf(owner.browser)).toMatchObject({ user: { totpEnabled: true } });
  });

  it('opens everything once it is set up', async () => {
    await enrol(other.browser);
    expect(await sessionOf(other.browser)).toMatchObject({ needsTotp: false, user: { totpEnabled: true } });
    expect((await other.browser.get('/system/users')).status).toBe(200);
  });

  it('is asked again of an owner from whom it was taken off', async () => {
    expect((await other.browser.send('DELETE', `/system/users/${owner.userId}/totp`)).status).toBe(200);
    expect(await sessionOf(owner.browser)).toMatchObject({ needsTotp: true });
    expect((await owner.browser.get('/system/users')).status).toBe(403);
    await enrol(owner.browser);
    expect((await owner.browser.get('/system/users')).status).toBe(200);
  });

  it('can be given up once it is no longer asked', async () => {
    expect((await ask(owner.browser, false)).status).toBe(200);
    expect((await owner.browser.post('/account/totp/end', { password: PASSWORD })).status).toBe(204);
    expect((await owner.browser.get('/system/users')).status).toBe(200);
  });
});
