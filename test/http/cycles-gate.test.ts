import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeLinkToken } from '../../server/link-token.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { TEST_SECRET } from '../server.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

const DAY = 86_400_000;
/** Monday, 4 January 2027, 09:00 in Toronto; tests move it on. */
const START = Date.parse('2027-01-04T14:00:00Z');
let now = START;
/** Noon in Toronto on a day of the winter. */
const noon = (date: string): string => `${date}T17:00:00.000Z`;

let practices: Practices;
let practice: OpenPractice;
let of: ReturnType<typeof season>;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now }, runsJobs: false });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  now = START;
  practice = await practices.open({ capacity: 2, rules: { windowDays: 10, noticeMinutes: 120 } });
  of = season(practices.db, practice);
  await practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
});

const winter = { firstDate: '2027-02-01', lastDate: '2027-02-28' };
const opensAt = Date.parse('2027-01-20T14:00:00Z');
const cyclePath = (id: string, rest = '') => practice.path(`/cycles/${id}${rest}`);
const version = async (id: string): Promise<number> => (await practice.coach('GET', cyclePath(id))).body.version;
const setPhase = async (id: string, phase: string) => practice.coach('PUT', cyclePath(id, '/phase'), { phase, version: await version(id) });
const slots = async (from: string, to: string) =>
  (
    await practice.visitor(
      'GET',
      `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/slots?from=${from}&to=${to}&timeZone=America/Toronto`,
    )
  ).body;
const bannerOf = async () => (await practice.visitor('GET', `/coaches/${practice.coachSlug}`)).body.banner;

describe('a service that is booked in cycles', () => {
  it('is shut to the public while no cycle is open, and open to the coach', async () => {
    await of.cycle({ ...winter, phase: 'confirming' });
    expect(await practice.isOpen(noon('2027-02-03'))).toBe(false);
    expect(await practice.isOpen(noon('2027-01-06'))).toBe(false);
    expect(await practice.book(noon('2027-02-03'))).toMatchObject({ status: 409, body: { code: 'no_open_cycle', alternatives: [] } });
    const byCoach = { serviceId: practice.serviceId, startsAt: noon('2027-02-03'), newClient: { name: 'Ada', email: 'ada@example.com' } };
    expect((await practice.coach('POST', practice.path('/bookings'), byCoach)).status).toBe(201);
    expect(await slots('2027-02-01', '2027-02-28')).toMatchObject({ days: [], nextOpen: null, lastDate: '2027-01-04' });
  });

  it('opens to the second by the set time, on all days of the cycle, whatever the window', async () => {
    await of.cycle({ ...winter, phase: 'confirming', opensAt });
    now = opensAt - 1;
    expect((await practice.book(noon('2027-02-03'))).body.code).toBe('no_open_cycle');
    expect(await bannerOf()).toMatchObject({ state: 'opens_at', at: { at: '2027-01-20T14:00:00.000Z', minute: 540 } });
    now = opensAt;
    const open = await slots('2027-01-20', '2027-03-05');
    expect(open.days.map(({ date }: { date: string }) => date)).toEqual(
      Array.from({ length: 28 }, (_, day) => `2027-02-${String(day + 1).padStart(2, '0')}`),
    );
    expect(open).toMatchObject({ lastDate: '2027-02-28', nextOpen: '2027-02-01T05:00:00.000Z' });
    expect((await slots('2027-01-20', '2027-01-31')).nextOpen).toBe('2027-02-01T05:00:00.000Z');
    expect((await practice.book(noon('2027-02-28'))).status).toBe(201);
    expect(await practice.book(noon('2027-03-01'))).toMatchObject({
      status: 409,
      body: { code: 'no_open_cycle', alternatives: [expect.stringMatching(/^2027-03-01T04/), expect.anything(), expect.anything()] },
    });
  });

  it('is shut again by one step back, also to who has seen its times', async () => {
    const id = await of.cycle({ ...winter, phase: 'confirming', opensAt });
    now = opensAt + DAY;
    expect((await practice.book(noon('2027-02-03'))).status).toBe(201);
    expect(await setPhase(id, 'confirming')).toMatchObject({ status: 200, body: { phase: 'confirming', opensAt: null } });
    expect((await practice.book(noon('2027-02-03'))).body.code).toBe('no_open_cycle');
    now += 30 * DAY;
    expect((await practice.book(noon('2027-02-25'))).body.code).toBe('no_open_cycle');
  });

  it('says to the coach why, and where that is set', async () => {
    await of.cycle({ ...winter, phase: 'planning' });
    const query = `startsAt=${encodeURIComponent(noon('2027-02-03'))}&relationship=not_connected`;
    const { body } = await practice.coach('GET', practice.path(`/services/${practice.serviceId}/explain?${query}`));
    expect(body).toMatchObject({ open: false, reasons: [{ code: 'no_open_cycle', from: 'service' }] });
  });

  it('keeps its notice, and stays as it was where it is not bound', async () => {
    await of.cycle({ firstDate: '2027-01-01', lastDate: '2027-01-31', phase: 'active' });
    expect((await practice.book(new Date(START + 3_600_000).toISOString())).body.code).toBe('too_soon');
    await practices.db.updateTable('services').set({ cycleBound: false }).where('id', '=', practice.serviceId).execute();
    expect(await practice.isOpen(noon('2027-01-06'))).toBe(true);
    expect((await practice.book(noon('2027-01-25'))).body.code).toBe('too_far');
    expect(await bannerOf()).toBeNull();
  });
});

describe('a client with dates of their own in a cycle', () => {
  it('moves them within it before it opens to anybody else', async () => {
    const confirmBy = START + 5 * DAY;
    const cycleId = await of.cycle({ ...winter, confirmBy });
    const regular = await of.regular();
    await planVisits(practices.db, { coachId: practice.coachId, cycleId, regular, dates: ['2027-02-02'], minute: 720 });
    expect((await practice.coach('POST', cyclePath(cycleId, '/send'))).status).toBe(200);
    const answer = { answer: 'confirmed' };
    const answered = await practice.coach('POST', cyclePath(cycleId, `/regulars/${regular.regularId}/answer`), answer);
    if (answered.status !== 200) throw new Error(`not answered: ${answered.status}`);
    const { tokenId } = await practices.db
      .selectFrom('accessTokens')
      .select('id as tokenId')
      .where('coachId', '=', practice.coachId)
      .where('bookingId', 'is not', null)
      .executeTakeFirstOrThrow();
    const token = makeLinkToken(TEST_SECRET)(tokenId).token;
    const move = (startsAt: string) => practice.visitor('POST', `/manage/${token}/move`, { startsAt });
    expect((await move(noon('2027-03-01'))).body.code).toBe('no_open_cycle');
    const open = await practice.visitor('GET', `/manage/${token}/slots?from=2027-02-27&to=2027-03-02&timeZone=America/Toronto`);
    expect(open.body.days.map(({ date }: { date: string }) => date)).toEqual(['2027-02-27', '2027-02-28']);
    expect(await move(noon('2027-02-04'))).toMatchObject({ status: 200, body: { startsAt: noon('2027-02-04') } });
    expect((await practice.book(noon('2027-02-05'))).body.code).toBe('no_open_cycle');
  });
});

describe('the banner', () => {
  it('says how the next cycle stands, from a plan to its end', async () => {
    expect(await bannerOf()).toEqual({ state: 'closed' });
    const id = await of.cycle({ ...winter, name: 'Winter', opensAt });
    const cycle = { name: 'Winter', ...winter };
    expect(await bannerOf()).toEqual({ state: 'coming_soon', cycle });
    await setPhase(id, 'confirming');
    expect(await bannerOf()).toMatchObject({ state: 'opens_at', cycle });
    now = opensAt;
    const open = await bannerOf();
    expect(open).toMatchObject({ state: 'open', cycle, next: null });
    expect((await practice.book(noon('2027-02-03'))).status).toBe(201);
    expect((await bannerOf()).left).toBe(open.left - 1);
    now = Date.parse('2027-03-01T05:00:00Z');
    expect(await bannerOf()).toEqual({ state: 'closed' });
  });

  it('says that it is full, and when the next one opens', async () => {
    practice = await practices.open({ capacity: 1, hours: { startMinute: 720, endMinute: 780 } });
    of = season(practices.db, practice);
    await practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
    await of.cycle({ firstDate: '2027-01-06', lastDate: '2027-01-06', phase: 'open' });
    await of.cycle({ ...winter, phase: 'confirming', opensAt });
    expect(await bannerOf()).toMatchObject({ state: 'open', left: 1 });
    expect((await practice.book(noon('2027-01-06'))).status).toBe(201);
    expect(await bannerOf()).toMatchObject({ state: 'full', next: { at: '2027-01-20T14:00:00.000Z', timeZone: 'America/Toronto' } });
    const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}`);
    expect(body).toMatchObject({ banner: { state: 'full' }, services: [{ cycleBound: true }] });
  });

  it('counts what whoever looks can book, and nothing else', async () => {
    practice = await practices.open({ capacity: 1, hours: { startMinute: 720, endMinute: 780 } });
    await practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
    await season(practices.db, practice).cycle({ firstDate: '2027-01-06', lastDate: '2027-01-06', phase: 'open' });
    await alsoInTheAfternoon('connected');
    await alsoInTheAfternoon('private');
    expect(await bannerOf()).toMatchObject({ state: 'open', left: 1 });
    expect((await practice.book(noon('2027-01-06'))).status).toBe(201);
    expect(await bannerOf()).toMatchObject({ state: 'full' });
    const hidden = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/private`);
    expect(hidden.body).toMatchObject({ banner: { state: 'open', left: 2 } });
  });
});

/** One more service in cycles, from two to four on a schedule of its own, for those who may see it. */
async function alsoInTheAfternoon(visibility: 'connected' | 'private'): Promise<void> {
  const { db } = practices;
  const { coachId, serviceId } = practice;
  const scheduleId = randomUUID();
  await db.insertInto('schedules').values({ id: scheduleId, coachId, name: visibility }).execute();
  const hours = { coachId, scheduleId, weekday: 3, startMinute: 840, endMinute: 960, capacity: 1 } as const;
  await db.insertInto('weeklyHours').values(hours).execute();
  await sql`
    insert into services (id, coach_id, schedule_id, slug, name, kind, color, durations, prices, location, rules, visibility, cycle_bound)
    select ${randomUUID()}::uuid, coach_id, ${scheduleId}::uuid, ${visibility}, name, kind, color, durations, prices, location, rules, ${visibility}, true
    from services where id = ${serviceId}`.execute(db);
}
