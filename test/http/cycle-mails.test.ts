import { sql } from 'kysely';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { remindRegulars } from '../../server/jobs/sweeps/remind-regulars.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { createTestDatabase } from '../database.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { dateIn, type OpenPractice } from './practices.ts';

const DAY = 86_400_000;
/** Looked at once: a test may run past midnight. */
const NOW = Date.now();
const TODAY = dateIn(0);
const day = (days: number) => addDays(TODAY, days);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let practices: MailedPractices;
let sweeps: Sweep[];
let clock: number;
let mine: OpenPractice;
let cycleId: string;
let of: ReturnType<typeof season>;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openMailedPractices({ connectionString });
  sweeps = await Promise.all([1, 2].map(() => openSweep(connectionString, () => clock)));
});
afterAll(async () => {
  for (const sweep of sweeps) await sweep.stop();
  await practices.stop();
  await database.drop();
});
beforeEach(async () => {
  clock = NOW;
  mine = await practices.open();
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: day(25), lastDate: day(140), confirmBy: NOW + 20 * DAY });
});

type Regular = Awaited<ReturnType<ReturnType<typeof season>['regular']>>;
const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
const settled = () => jobsSettled(practices.db);
const to = ({ email }: Regular) => practices.mailsTo(email);
const reminders = (regular: Regular) => to(regular).filter(({ subject }) => subject?.startsWith('Please confirm'));
/** Both processes look, so many days from now. */
async function sweepAt(days: number): Promise<void> {
  clock = NOW + days * DAY;
  await Promise.all(sweeps.map((sweep) => remindRegulars(sweep.ctx)));
  await settled();
}
async function planned(name: string, days: readonly number[], more: Parameters<ReturnType<typeof season>['regular']>[0] = {}) {
  const regular = await of.regular({ name, ...more });
  const ids = await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates: days.map(day) });
  return { ...regular, ids };
}
async function send(): Promise<void> {
  expect((await mine.coach('POST', path('/send'))).status).toBe(200);
  await settled();
}
const say = ({ regularId }: { readonly regularId: string }, answer: string) =>
  mine.coach('POST', path(`/regulars/${regularId}/answer`), { answer });

describe('reminders by date', () => {
  it('go to the silent at each moment, once, whoever looks and however often', async () => {
    const silent = await planned('Silvia', [30, 37]);
    const yes = await planned('Yasmin', [31]);
    await send();
    await say(yes, 'confirmed');
    await sweepAt(12);
    expect(reminders(silent)).toHaveLength(0);
    await sweepAt(14);
    await sweepAt(14.5);
    expect(reminders(silent)).toHaveLength(1);
    await sweepAt(18.5);
    expect(reminders(silent)).toHaveLength(2);
    await sweepAt(20);
    expect(reminders(silent)).toHaveLength(2);
    expect(reminders(yes)).toEqual([]);
  });

  it('leave alone who was paused on the roster since', async () => {
    const silent = await planned('Silvia', [30]);
    await send();
    await practices.db.updateTable('regulars').set({ status: 'paused' }).where('id', '=', silent.regularId).execute();
    await sweepAt(18.5);
    expect(reminders(silent)).toEqual([]);
  });

  it('are one mail for two moments that passed while nothing ran', async () => {
    const silent = await planned('Silvia', [30]);
    await send();
    await sweepAt(18.5);
    expect(reminders(silent)).toHaveLength(1);
  });
});

describe('the deadline', () => {
  it('tells each client what stands and what is free again, and the coach how all of it came out', async () => {
    const yes = await planned('Yasmin', [31]);
    const silent = await planned('Silvia', [30]);
    const kept = await planned('Karl', [32], { keepUnanswered: true });
    await send();
    await say(yes, 'confirmed');
    const { version } = (await mine.coach('GET', path(''))).body;
    expect((await mine.coach('POST', path('/deadline'), { version })).status).toBe(200);
    await settled();
    const last = (regular: Regular) => to(regular).at(-1);
    expect(last(yes)?.subject).toBe('Confirmed: your date with Maren Holt, Spring');
    expect(last(silent)?.subject).toBe('How your dates with Maren Holt stand: Spring');
    expect(last(silent)?.text).toContain('Free again:');
    expect(last(kept)?.text).toContain('Kept for you:');
    const { email } = await practices.db.selectFrom('coaches').select('email').where('id', '=', mine.coachId).executeTakeFirstOrThrow();
    const [told, ...more] = practices.mailsTo(email).filter(({ subject }) => subject?.startsWith('Spring: '));
    expect(more).toEqual([]);
    expect(told?.subject).toMatch(/^Spring: 2 of \d+ sessions filled, \d+ open$/);
    expect(told?.text).toContain('Confirmed (2): Karl, Yasmin');
    expect(told?.text).toContain('No answer (1): Silvia');
    expect(told?.text).toContain(`https://practice.example/app/cycles/${cycleId}`);
  });
});

describe('the link to the dates', () => {
  const linkOf = (each: Email | undefined) => /https:\/\/practice\.example\/c\/([\w-]{43})/.exec(each?.text ?? '')?.[1] ?? 'none';
  const opens = async (token: string) => (await mine.visitor('GET', `/portal/${token}`)).status === 200;
  const client = async (id: string) => (await mine.coach('GET', mine.path(`/clients/${id}`))).body;

  it('ends when the client’s address changes, and mails to the new one have another', async () => {
    const rosa = await planned('Rosa', [30]);
    await send();
    const old = linkOf(to(rosa)[0]);
    expect(await opens(old)).toBe(true);
    const email = `new-${rosa.email}`;
    const { version } = await client(rosa.clientId);
    const changed = await mine.coach('PUT', mine.path(`/clients/${rosa.clientId}`), {
      ...wholeClient({ name: 'Rosa', email }),
      connected: true,
      version,
    });
    expect(changed.status).toBe(200);
    expect(await opens(old)).toBe(false);
    expect((await mine.coach('POST', path('/reminders'), {})).body).toEqual({ reminded: 1 });
    await settled();
    const [reminder, ...more] = practices.mailsTo(email);
    expect(more).toEqual([]);
    expect(to(rosa)).toHaveLength(1);
    expect(await opens(linkOf(reminder))).toBe(true);
  });

  it('stays good when the record becomes part of another, which has its own dates from now on', async () => {
    const rosa = await planned('Rosa', [30]);
    await send();
    const tokens = () => practices.db.selectFrom('accessTokens').select('clientId').where('cycleId', '=', cycleId).execute();
    const other = await mine.coach('POST', mine.path('/clients'), { name: 'Rosa B', email: `b-${rosa.email}` });
    const one = await client(rosa.clientId);
    const merged = await mine.coach('POST', mine.path(`/clients/${other.body.id}/merge`), {
      ...wholeClient({ name: 'Rosa', email: `b-${rosa.email}` }),
      connected: true,
      version: other.body.version,
      otherId: one.id,
      otherVersion: one.version,
    });
    expect(merged.status).toBe(200);
    expect(await tokens()).toEqual([{ clientId: other.body.id }]);
    expect(await opens(linkOf(to(rosa)[0]))).toBe(true);
  });

  it('ends when the client is erased, and nothing remembers what was written to them', async () => {
    const rosa = await planned('Rosa', [30]);
    await send();
    const words = { subject: 'About Easter', text: 'Would Thursday suit you?' };
    expect((await mine.coach('POST', path(`/regulars/${rosa.regularId}/message`), words)).status).toBe(202);
    await settled();
    await say(rosa, 'declined');
    expect((await mine.coach('POST', path('/releases'), { placementIds: rosa.ids })).status).toBe(200);
    const { version } = await client(rosa.clientId);
    expect((await mine.coach('POST', mine.path(`/clients/${rosa.clientId}/erase`), { version })).status).toBe(204);
    expect(await opens(linkOf(to(rosa)[0]))).toBe(false);
    const { rows: jobs } = await sql<{
      said: string;
    }>`select data::text as said from pgboss.job where data->>'cycleId' = ${cycleId}`.execute(practices.db);
    const mails = await practices.db
      .selectFrom('mails')
      .select(['effect', 'subject', 'recipient', 'text'])
      .where('coachId', '=', mine.coachId)
      .execute();
    const kept = JSON.stringify([jobs, mails]);
    expect(jobs.length).toBeGreaterThan(0);
    for (const trace of ['Thursday', 'Easter', rosa.email]) expect(kept).not.toContain(trace);
  });

  it('is in no mail any more once the client is erased, be it under an address they had left', async () => {
    const rosa = await planned('Rosa', [30]);
    await send();
    const change = { ...wholeClient({ name: 'Rosa', email: `new-${rosa.email}` }), version: (await client(rosa.clientId)).version };
    expect((await mine.coach('PUT', mine.path(`/clients/${rosa.clientId}`), change)).status).toBe(200);
    await say(rosa, 'declined');
    expect((await mine.coach('POST', path('/releases'), { placementIds: rosa.ids })).status).toBe(200);
    const { version } = await client(rosa.clientId);
    expect((await mine.coach('POST', mine.path(`/clients/${rosa.clientId}/erase`), { version })).status).toBe(204);
    const mails = await practices.db.selectFrom('mails').selectAll().where('coachId', '=', mine.coachId).execute();
    expect(mails.length).toBeGreaterThan(0);
    expect(JSON.stringify(mails)).not.toContain(rosa.email);
  });
});
