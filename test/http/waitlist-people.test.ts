import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expireEntries } from '../../server/jobs/sweeps/expire-entries.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { DAY, iso, type JoinedPractice, openWaitlistWorld, START, TEN, type WaitlistWorld } from './waitlist-world.ts';

let world: WaitlistWorld;
let practice: JoinedPractice;
let sweep: Sweep;

beforeAll(async () => {
  world = await openWaitlistWorld();
  sweep = await openSweep(world.practices.connectionString, () => world.clock.at);
});
afterAll(async () => {
  await sweep.stop();
  await world.stop();
});
beforeEach(async () => {
  world.clock.at = START;
  practice = await world.open({}, { mode: 'best', atOnce: 2 });
});

const waiting = (email: string, more: object = {}) => practice.joined('Ada Tremblay', { email, ...more });
const client = async (id: string) => (await practice.coach('GET', practice.path(`/clients/${id}`))).body;
async function merge(keptId: string, otherId: string, email?: string): Promise<void> {
  const [kept, other] = [await client(keptId), await client(otherId)];
  const versions = { version: kept.version, otherId, otherVersion: other.version };
  const answer = await practice.coach('POST', practice.path(`/clients/${keptId}/merge`), {
    ...wholeClient({ name: 'Ada', email: email ?? kept.email }),
    ...versions,
  });
  expect(answer.status).toBe(200);
}
const list = async (query = '') => (await practice.coach('GET', practice.path(`/waitlist${query}`))).body;

describe('two records that become one', () => {
  it('stand in line as one: of two places for the same thing the older stays, with both links', async () => {
    const older = await waiting('ada@example.com', { weekdays: [2] });
    const newer = await waiting('ada@work.example', { weekdays: [4] });
    const slot = { target: { kind: 'slot', startsAt: iso(TEN) } };
    await practice.book(iso(TEN), { email: 'bo@example.com' });
    await practice.join({ email: 'ada@work.example', ...slot });
    await merge(newer.clientId, older.clientId);
    const { entries, counts } = await list();
    expect(entries).toMatchObject([
      { id: older.id, weekdays: [2], client: { id: newer.clientId } },
      { target: { kind: 'slot' }, client: { id: newer.clientId } },
    ]);
    expect(counts).toMatchObject({ in_line: 2, over: 1 });
    for (const { show } of [older, newer]) expect(await show()).toMatchObject({ status: 200, body: { id: older.id } });
    // Either address says a new wish for the one place there is.
    await practice.join({ email: 'ada@example.com', weekdays: [5] });
    expect((await practice.entry(older.id)).body.weekdays).toEqual([5]);
    expect((await list()).total).toBe(2);
  });

  it('under an address that is new have a new link, for the old one is nobody’s any more', async () => {
    const kept = await waiting('typo@example.com');
    const other = await waiting('ada@work.example');
    await merge(kept.clientId, other.clientId, 'ada@new.example');
    for (const { show } of [kept, other]) expect((await show()).status).toBe(404);
    expect((await practice.visitor('GET', `/waitlist/${await practice.linkTo(kept.id)}`)).body).toMatchObject({ id: kept.id });
  });

  it('hold one offer of a time that was offered to both', async () => {
    const ada = await waiting('ada@example.com');
    const again = await waiting('ada@work.example');
    const bea = await waiting('bea@example.com');
    await practice.freed();
    expect((await bea.show()).body.offers).toEqual([]);
    await merge(ada.clientId, again.clientId);
    expect((await ada.show()).body).toMatchObject({ state: 'offered', offers: [{ state: 'offered', startsAt: iso(TEN) }] });
    expect((await practice.entry(ada.id)).body.offerCount).toBe(1);
    // There is room for another now.
    expect((await bea.show()).body.offers).toMatchObject([{ state: 'offered' }]);
  });
});

describe('somebody who is erased', () => {
  it('waits no more: the offer goes to the next, words and link are gone', async () => {
    const ada = await waiting('ada@example.com', { message: 'My knee again', weekdays: [4] });
    const bea = await waiting('bea@example.com');
    const cem = await waiting('cem@example.com');
    await practice.freed();
    expect((await cem.show()).body.offers).toEqual([]);
    const { version } = await client(ada.clientId);
    expect((await practice.coach('POST', practice.path(`/clients/${ada.clientId}/erase`), { version })).status).toBe(204);
    expect((await ada.show()).status).toBe(404);
    expect((await cem.show()).body.offers).toMatchObject([{ state: 'offered' }]);
    expect((await bea.show()).body.offers).toMatchObject([{ state: 'offered' }]);
    const entry = await world.practices.db.selectFrom('waitlistEntries').selectAll().where('id', '=', ada.id).executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ message: '', weekdays: [], state: 'left', endedAt: world.clock.at });
    expect((await list()).total).toBe(2);
    expect((await list('?show=over')).entries).toMatchObject([{ id: ada.id, message: '', client: { name: 'Erased client' } }]);
    for (const table of ['auditEntries', 'waitlistOffers'] as const) {
      const rows = await world.practices.db.selectFrom(table).selectAll().where('coachId', '=', practice.coachId).execute();
      expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('knee');
    }
    // The address is somebody new.
    await practice.join({ email: 'ada@example.com' });
    expect((await practice.entryOf('ada@example.com')).clientId).not.toBe(ada.clientId);
  });
});

describe('the data of a client', () => {
  it('has what they wait for and what they were offered', async () => {
    const ada = await waiting('ada@example.com', { message: 'Evenings' });
    await practice.freed();
    const { body } = await practice.coach('GET', practice.path(`/clients/${ada.clientId}/data`));
    const { coaches } = JSON.parse(strFromU8(unzipSync(Buffer.from(body.base64, 'base64'))['data.json']!));
    expect(coaches[0].waitlist).toMatchObject([
      {
        id: ada.id,
        message: 'Evenings',
        state: 'offered',
        signedUpAt: iso(START),
        offers: [{ startsAt: iso(TEN), state: 'offered', untilAt: expect.stringContaining('2027-03-0') }],
      },
    ]);
    expect(coaches[0].log.map(({ action }: { action: string }) => action)).toContain('waitlist_entry.joined');
  });
});

describe('a client who changes', () => {
  const update = async (id: string, more: object) => {
    const before = await client(id);
    const answer = await practice.coach('PUT', practice.path(`/clients/${id}`), {
      ...wholeClient({ name: 'Ada', email: before.email }),
      version: before.version,
      ...more,
    });
    expect(answer.status).toBe(200);
  };

  it('their address: the old link ends, the new mailbox has another', async () => {
    const ada = await waiting('ada@example.com');
    await update(ada.clientId, { email: 'ada@new.example' });
    expect((await ada.show()).status).toBe(404);
    const token = await practice.linkTo(ada.id);
    expect(token).not.toBe(ada.token);
    expect(await practice.visitor('GET', `/waitlist/${token}`)).toMatchObject({ status: 200, body: { id: ada.id, position: 1 } });
    // Who types the old address is somebody else.
    await practice.join({ email: 'ada@example.com', weekdays: [1] });
    expect((await practice.entry(ada.id)).body.weekdays).toEqual([]);
  });

  it('their zone: quiet hours go by the new one', async () => {
    const ada = await waiting('ada@example.com');
    await update(ada.clientId, { timeZone: 'Asia/Kathmandu' });
    expect((await ada.show()).body.clientTimeZone).toBe('Asia/Kathmandu');
  });

  it('to paused: what they were offered goes to the next', async () => {
    const ada = await waiting('ada@example.com');
    await waiting('bea@example.com');
    const cem = await waiting('cem@example.com');
    await practice.freed();
    await update(ada.clientId, { state: 'paused' });
    expect((await ada.show()).body).toMatchObject({ state: 'waiting', position: null, offers: [{ state: 'withdrawn' }] });
    expect((await cem.show()).body.offers).toMatchObject([{ state: 'offered' }]);
  });
});

describe('a coach who moves to another zone', () => {
  it('finds the line on the new clock', async () => {
    await practice.book(iso(TEN), { email: 'bo@example.com' });
    const ada = await waiting('ada@example.com', { latest: '2027-03-04', hours: [{ startMinute: 600, endMinute: 720 }] });
    const slot = await waiting('bea@example.com', { target: { kind: 'slot', startsAt: iso(TEN) } });
    const profile = (await practice.coach('GET', practice.path())).body;
    expect((await practice.coach('PUT', practice.path(), { ...profile, timeZone: 'Europe/Berlin' })).status).toBe(200);
    expect((await ada.show()).body).toMatchObject({ hours: [{ startMinute: 600, endMinute: 720 }], standsUntil: '2027-03-04', version: 1 });
    expect((await slot.show()).body).toMatchObject({
      target: { startsAt: iso(TEN), coachTime: { minute: 960 } },
      hours: [{ startMinute: 960, endMinute: 1020 }],
    });
    world.clock.at = Date.parse('2027-03-04T23:00:00Z');
    expect((await ada.show()).body.changeable).toBe(false);
  });
});

describe('a place whose time is over', () => {
  it('ends by itself, once, and the client is told; who waited for one slot is not', async () => {
    await practice.book(iso(TEN), { email: 'bo@example.com' });
    const ada = await waiting('ada@example.com', { latest: '2027-03-04' });
    const slot = await waiting('bea@example.com', { target: { kind: 'slot', startsAt: iso(TEN) } });
    const cem = await waiting('cem@example.com');
    // The fifth begins at midnight in Toronto.
    world.clock.at = Date.parse('2027-03-05T05:00:00Z') - 1;
    await expireEntries(sweep.ctx);
    expect((await ada.show()).body).toMatchObject({ state: 'waiting', changeable: true });
    expect((await slot.show()).body).toMatchObject({ state: 'expired', changeable: false });
    world.clock.at += 1;
    expect((await ada.show()).body).toMatchObject({ changeable: false, position: null });
    await Promise.all([expireEntries(sweep.ctx), expireEntries(sweep.ctx)]);
    expect((await ada.show()).body).toMatchObject({ state: 'expired', position: null });
    expect((await cem.show()).body).toMatchObject({ state: 'waiting', position: 1 });
    expect([await practice.mailsAbout(ada.id), await practice.mailsAbout(slot.id)]).toEqual([['joined', 'expired'], ['joined']]);
    const log = await world.practices.db
      .selectFrom('auditEntries')
      .select('actorKind')
      .where('subjectId', '=', ada.id)
      .where('action', '=', 'waitlist_entry.expired')
      .execute();
    expect(log).toEqual([{ actorKind: 'system' }]);
  });

  it('stands longer where they say so again', async () => {
    const ada = await waiting('ada@example.com', { latest: '2027-03-04' });
    world.clock.at += 2 * DAY;
    await practice.join({ latest: '2027-09-30' });
    world.clock.at = Date.parse('2027-05-05T12:00:00Z');
    await expireEntries(sweep.ctx);
    expect((await ada.show()).body).toMatchObject({ state: 'waiting', standsUntil: '2027-09-30', position: 1 });
  });
});
