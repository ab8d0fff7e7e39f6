import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CycleView } from '../../contract/cycles/cycles.ts';
import { advanceCycles } from '../../server/jobs/sweeps/advance-cycles.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { createTestDatabase } from '../database.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { type JsonClient, jsonClient } from './json-client.ts';

/** Monday, 4 January 2027, 09:00 in Toronto; tests move it on. */
const START = Date.parse('2027-01-04T14:00:00Z');
const DEADLINE = Date.parse('2027-01-18T23:00:00Z');
const OPENING = Date.parse('2027-01-25T14:00:00Z');
const FIRST = Date.parse('2027-02-01T05:00:00Z');
const END = Date.parse('2027-03-01T05:00:00Z');
let now = START;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let server: TestServer;
let sweep: Sweep;
let practice: Practice;
let coach: JsonClient;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  server = await startTestServer({ connectionString, clock: { now: () => now }, runsJobs: false });
  sweep = await openSweep(connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await server.stop();
  await database.drop();
});
beforeEach(async () => {
  now = START;
  practice = await createPractice(sweep.db, { capacity: 9 });
  coach = jsonClient(server.url, await createApiKey(sweep.db, practice.coachId));
});

const DATES = ['02', '09'];
interface Sent {
  readonly cycleId: string;
  /** By the name of the regular. */
  readonly regularIds: Readonly<Record<string, string>>;
}

const path = (cycleId: string, rest = '') => `/coach/${practice.coachId}/cycles/${cycleId}${rest}`;
const show = async (cycleId: string) => (await coach('GET', path(cycleId))).body;
const step = async (cycleId: string, phase: string) =>
  coach('PUT', path(cycleId, '/phase'), { phase, version: (await show(cycleId)).version });

/** A February, or another month, that was sent: Yara says yes, Nora no, Sil and Kay nothing; Kay's silence is a yes. */
async function sent(month = '2027-02'): Promise<Sent> {
  const of = season(sweep.db, practice);
  const cycleId = await of.cycle({ firstDate: `${month}-01`, lastDate: `${month}-28`, confirmBy: DEADLINE, opensAt: OPENING });
  const regularIds: Record<string, string> = {};
  for (const name of ['Yara', 'Nora', 'Sil', 'Kay']) {
    const regular = await of.regular({ name, keepUnanswered: name === 'Kay' });
    await planVisits(sweep.db, { coachId: practice.coachId, cycleId, regular, dates: DATES.map((day) => `${month}-${day}`), minute: 720 });
    regularIds[name] = regular.regularId;
  }
  expect((await coach('POST', path(cycleId, '/send'))).status).toBe(200);
  for (const [name, answer] of [
    ['Yara', 'confirmed'],
    ['Nora', 'declined'],
  ] as const)
    expect((await coach('POST', path(cycleId, `/regulars/${regularIds[name]}/answer`), { answer })).status).toBe(200);
  return { cycleId, regularIds };
}

/** What became of each regular's bookings, and how many of them take time and can be changed by a link. */
const outcomes = async (cycleId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ said: string }>`
    select clients.name || ' ' || bookings.status || ' ' || count(claims.id) || ' ' || count(access_tokens.id) as said
    from placements join bookings on bookings.id = booking_id join clients on clients.id = placements.client_id
    left join claims on claims.booking_id = bookings.id left join access_tokens on access_tokens.booking_id = bookings.id
    where placements.cycle_id = ${cycleId} group by clients.name, bookings.status order by clients.name`.execute(sweep.db);
  return rows.map(({ said }) => said);
};
const SETTLED = ['Kay confirmed 2 2', 'Nora declined 0 0', 'Sil expired 0 0', 'Yara confirmed 2 2'];
const OPEN = ['Kay proposed 2 0', 'Nora proposed 2 0', 'Sil proposed 2 0', 'Yara confirmed 2 2'];

/** The mails that the deadline and the phases caused, by whom they are for. */
const mails = async ({ cycleId, regularIds }: Sent): Promise<readonly string[]> => {
  const { rows } = await sql<{ event: string; regularId: string | null }>`
    select data ->> 'event' as event, data ->> 'regularId' as "regularId" from pgboss.job
    where data ->> 'cycleId' = ${cycleId} and data ->> 'event' in ('deadline', 'opened', 'completed')`.execute(sweep.db);
  const nameOf = (id: string | null) => Object.keys(regularIds).find((name) => regularIds[name] === id) ?? 'coach';
  return rows.map(({ event, regularId }) => `${event} ${nameOf(regularId)}`).toSorted();
};
const TOLD = ['deadline Kay', 'deadline Nora', 'deadline Sil', 'deadline coach'];

describe('the deadline', () => {
  it('comes with its moment: answers end, what nobody confirmed falls free, each client is told once', async () => {
    const one = await sent();
    now = DEADLINE - 1;
    await advanceCycles(sweep.ctx);
    expect(await outcomes(one.cycleId)).toEqual(OPEN);
    now = DEADLINE;
    const late = await coach('POST', path(one.cycleId, `/regulars/${one.regularIds['Sil']}/answer`), { answer: 'confirmed' });
    expect(late).toMatchObject({ status: 409, body: { code: 'deadline_over' } });
    await advanceCycles(sweep.ctx);
    await advanceCycles(sweep.ctx);
    expect(await outcomes(one.cycleId)).toEqual(SETTLED);
    expect(await mails(one)).toEqual(TOLD);
    expect(await show(one.cycleId)).toMatchObject({
      phase: 'confirming',
      deadlineDoneAt: '2027-01-18T23:00:00.000Z',
      counts: { regulars: 4, placed: 4, proposed: 0, confirmed: 4, declined: 2, expired: 2, unsent: 0, silent: 2 },
    });
  });

  it('is drawn by hand before its time, once, and then stays', async () => {
    const one = await sent();
    const { version } = await show(one.cycleId);
    const [first, second] = [
      await coach('POST', path(one.cycleId, '/deadline'), { version }),
      await coach('POST', path(one.cycleId, '/deadline'), { version }),
    ];
    expect(first).toMatchObject({ status: 200, body: { phase: 'confirming', version: version + 1 } });
    expect(second).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    const again = await coach('POST', path(one.cycleId, '/deadline'), { version: version + 1 });
    expect(again).toMatchObject({ status: 409, body: { code: 'deadline_done' } });
    expect(await outcomes(one.cycleId)).toEqual(SETTLED);
    now = DEADLINE;
    await advanceCycles(sweep.ctx);
    expect(await mails(one)).toEqual(TOLD);
  });

  it('keeps nothing for a regular who pauses, or is not worked with any more', async () => {
    const ONE = ['Kay expired 0 0', ...SETTLED.slice(1)];
    const [paused, left] = [await sent(), await sent('2027-04')];
    await sweep.db.updateTable('regulars').set({ status: 'paused' }).where('id', '=', paused.regularIds['Kay']!).execute();
    const kay = sweep.db.selectFrom('regulars').select('clientId').where('id', '=', left.regularIds['Kay']!);
    await sweep.db.updateTable('clients').set({ state: 'inactive' }).where('id', '=', kay).execute();
    now = DEADLINE;
    await advanceCycles(sweep.ctx);
    expect([await outcomes(paused.cycleId), await outcomes(left.cycleId)]).toEqual([ONE, ONE]);
  });

  it('is there as long as anybody was asked', async () => {
    const { cycleId } = await sent();
    const body = await show(cycleId);
    const content = { ...body, confirmBy: null, opensAt: null };
    expect(await coach('PUT', path(cycleId), content)).toMatchObject({ status: 409, body: { code: 'deadline_needed' } });
    const late = { ...content, confirmBy: { date: '2027-03-02', minute: 0 } };
    expect(await coach('PUT', path(cycleId), late)).toMatchObject({ status: 422, body: { code: 'after_cycle_end' } });
    expect(await show(cycleId)).toEqual(body);
  });

  it('is not moved once it was drawn, and is moved before', async () => {
    const { cycleId } = await sent();
    const body = await show(cycleId);
    const wall = ({ date, minute }: { date: string; minute: number }) => ({ date, minute });
    const content = { ...body, confirmBy: { date: '2027-01-20', minute: 1080 }, opensAt: wall(body.opensAt) };
    expect(await coach('PUT', path(cycleId), content)).toMatchObject({ status: 200, body: { confirmBy: { date: '2027-01-20' } } });
    now = DEADLINE;
    await advanceCycles(sweep.ctx);
    expect(await outcomes(cycleId)).toEqual(OPEN);
    now = OPENING - 1;
    await advanceCycles(sweep.ctx);
    expect(await outcomes(cycleId)).toEqual(SETTLED);
    const { version } = await show(cycleId);
    const later = { ...content, version, confirmBy: { date: '2027-01-25', minute: 539 } };
    expect(await coach('PUT', path(cycleId), later)).toMatchObject({ status: 409, body: { code: 'deadline_done' } });
  });
});

describe('phases', () => {
  it('come on their dates, each with its mail to the coach, however often somebody looks', async () => {
    const one = await sent();
    const phases: string[] = [];
    for (const at of [DEADLINE, OPENING - 1, OPENING, FIRST - 1, FIRST, END - 1, END]) {
      now = at;
      phases.push((await show(one.cycleId)).phase);
      await advanceCycles(sweep.ctx);
      expect((await show(one.cycleId)).phase).toBe(phases.at(-1));
      await advanceCycles(sweep.ctx);
    }
    expect(phases).toEqual(['confirming', 'confirming', 'open', 'open', 'active', 'active', 'completed']);
    expect(await mails(one)).toEqual(['completed coach', ...TOLD, 'opened coach']);
    expect(await show(one.cycleId)).toMatchObject({ openedAt: '2027-01-25T14:00:00.000Z', progress: 1 });
  });

  it('are all drawn in one go after days of standing still, and hold before anybody has drawn them', async () => {
    const one = await sent();
    now = FIRST + 1;
    expect(await show(one.cycleId)).toMatchObject({ phase: 'active', deadlineDoneAt: null });
    await Promise.all([advanceCycles(sweep.ctx), advanceCycles(sweep.ctx)]);
    expect(await outcomes(one.cycleId)).toEqual(SETTLED);
    expect(await mails(one)).toEqual([...TOLD, 'opened coach']);
    const written = await sweep.db
      .selectFrom('cycles')
      .select(['phase', 'openedAt'])
      .where('id', '=', one.cycleId)
      .executeTakeFirstOrThrow();
    expect(written).toEqual({ phase: 'active', openedAt: OPENING });
  });

  it('are drawn by a process that starts long after them', async () => {
    const one = await sent();
    now = FIRST + 1;
    const late = await startTestServer({ connectionString: database.connectionString, clock: { now: () => now } });
    const written = () => sweep.db.selectFrom('cycles').select('phase').where('id', '=', one.cycleId).executeTakeFirstOrThrow();
    await expect.poll(written).toEqual({ phase: 'active' });
    await late.stop();
    expect(await outcomes(one.cycleId)).toEqual(SETTLED);
    expect(await mails(one)).toEqual([...TOLD, 'opened coach']);
  });

  it('open by hand with the deadline drawn first, close again, and open without telling anybody twice', async () => {
    const one = await sent();
    expect(await step(one.cycleId, 'open')).toMatchObject({ status: 200, body: { phase: 'open', openedAt: '2027-01-04T14:00:00.000Z' } });
    expect(await outcomes(one.cycleId)).toEqual(SETTLED);
    expect(await step(one.cycleId, 'confirming')).toMatchObject({
      status: 200,
      body: { phase: 'confirming', opensAt: null, openedAt: null },
    });
    now = OPENING;
    await advanceCycles(sweep.ctx);
    expect((await show(one.cycleId)).phase).toBe('confirming');
    expect((await step(one.cycleId, 'open')).status).toBe(200);
    expect(await mails(one)).toEqual([...TOLD, 'opened coach']);
    expect(await step(one.cycleId, 'active')).toMatchObject({ status: 409, body: { code: 'cycle_not_begun' } });
    expect(await step(one.cycleId, 'completed')).toMatchObject({ status: 409, body: { code: 'phase_not_reachable' } });
    now = FIRST;
    expect((await step(one.cycleId, 'completed')).body).toMatchObject({ phase: 'completed' });
    expect((await step(one.cycleId, 'active')).body).toMatchObject({ phase: 'active' });
    expect(await step(one.cycleId, 'open')).toMatchObject({ status: 409, body: { code: 'cycle_begun' } });
    now = END;
    expect(await step(one.cycleId, 'open')).toMatchObject({ status: 409, body: { code: 'phase_not_reachable' } });
    expect(await step(one.cycleId, 'active')).toMatchObject({ status: 409, body: { code: 'cycle_over' } });
  });

  it('say of each step when it comes and whether it can be taken now', async () => {
    const { cycleId } = await sent();
    const { phases } = CycleView.parse(await show(cycleId));
    expect(phases.map(({ phase, state, at, refusal }) => [phase, state, at?.at, refusal?.code ?? null])).toEqual([
      ['planning', 'done', expect.anything(), 'cycle_sent'],
      ['confirming', 'current', '2027-01-04T14:00:00.000Z', 'phase_now'],
      ['open', 'ahead', '2027-01-25T14:00:00.000Z', null],
      ['active', 'ahead', '2027-02-01T05:00:00.000Z', 'phase_not_reachable'],
      ['completed', 'ahead', '2027-03-01T05:00:00.000Z', 'phase_not_reachable'],
    ]);
  });

  it('of one coach go on whatever is wrong with another', async () => {
    const broken = practice;
    const first = await sent();
    practice = await createPractice(sweep.db, { capacity: 9 });
    coach = jsonClient(server.url, await createApiKey(sweep.db, practice.coachId));
    const second = await sent();
    // No zone of this earth: whatever is asked of it throws.
    await sweep.db.updateTable('coaches').set({ timeZone: 'Mars/Olympus' }).where('id', '=', broken.coachId).execute();
    now = DEADLINE;
    await advanceCycles(sweep.ctx);
    expect(await outcomes(first.cycleId)).toEqual(OPEN);
    expect(await outcomes(second.cycleId)).toEqual(SETTLED);
    expect(sweep.logged).toContainEqual(expect.objectContaining({ level: 'error', cycle: first.cycleId }));
    await sweep.db.updateTable('coaches').set({ timeZone: 'America/Toronto' }).where('id', '=', broken.coachId).execute();
    await advanceCycles(sweep.ctx);
    expect(await outcomes(first.cycleId)).toEqual(SETTLED);
  });
});

describe('dates of a cycle', () => {
  it('do not leave out what clients were told of, and take off what they were not', async () => {
    const { cycleId, regularIds } = await sent();
    const regular = await season(sweep.db, practice).regular({ name: 'Una' });
    const [planned] = await planVisits(sweep.db, { coachId: practice.coachId, cycleId, regular, dates: ['2027-02-23', '2027-02-10'] });
    const body = await show(cycleId);
    const wall = ({ date, minute }: { date: string; minute: number }) => ({ date, minute });
    const content = { ...body, confirmBy: wall(body.confirmBy), opensAt: wall(body.opensAt) };
    const cut = await coach('PUT', path(cycleId), { ...content, lastDate: '2027-02-08' });
    expect(cut).toMatchObject({ status: 409, body: { code: 'outside_cycle' } });
    expect(cut.body.placements).toHaveLength(Object.keys(regularIds).length);
    expect((await coach('PUT', path(cycleId), { ...content, lastDate: '2027-02-15' })).status).toBe(200);
    const left = await sweep.db.selectFrom('placements').select('id').where('regularId', '=', regular.regularId).execute();
    expect(left).toHaveLength(1);
    expect(left).not.toContainEqual({ id: planned });
    expect(await coach('DELETE', path(cycleId))).toMatchObject({ status: 409, body: { code: 'cycle_sent' } });
  });
});
