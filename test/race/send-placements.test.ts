import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { openBoss, type RetryPlan } from '../../server/jobs/open-boss.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { startMailServer } from '../http/mail-server.ts';
import { dateIn } from '../http/practices.ts';
import { peakSeats } from '../peak-seats.ts';
import { startTestServer } from '../server.ts';
import { startProcess } from './start-process.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const DAY = 86_400_000;
/** Looked at once: a test may run past midnight. */
const TODAY = dateIn(0);
const day = (days: number) => addDays(TODAY, days);
const AT_ONCE: RetryPlan = { retryLimit: 200, retryDelay: 0, retryBackoff: true, retryDelayMax: 0 };
const PATIENCE = { timeout: 120_000, interval: 200 };

let two: TwoProcesses;

beforeAll(async () => {
  two = await startTwoProcesses();
});
afterAll(() => two.stop());

/** A plan of so many regulars with two dates each, no two at once. */
async function plannedSeason(regulars: number) {
  const { db } = two;
  const practice = await createPractice(db);
  const of = season(db, practice);
  const cycleId = await of.cycle({ firstDate: day(25), lastDate: day(120), confirmBy: Date.now() + 20 * DAY });
  const emails: string[] = [];
  for (let index = 0; index < regulars; index += 1) {
    const regular = await of.regular({ name: `Regular ${index}` });
    emails.push(regular.email);
    const dates = [30, 37].map((days) => day(days + (index % 7)));
    await planVisits(db, { coachId: practice.coachId, cycleId, regular, dates, minute: 360 + 90 * Math.floor(index / 7) });
  }
  const headers = { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` };
  return { practice, cycleId, emails, headers, path: `/coach/${practice.coachId}/cycles/${cycleId}/send` };
}

const bookingsOf = ({ coachId }: Practice) =>
  two.db.selectFrom('bookings').select(['id', 'clientEmail', 'status']).where('coachId', '=', coachId).execute();
const claimsOf = async ({ coachId }: Practice) =>
  (await two.db.selectFrom('claims').select('bookingId').where('coachId', '=', coachId).execute()).map(({ bookingId }) => bookingId);
const mailsOf = async (cycleId: string) =>
  (
    await sql<{
      key: string;
    }>`select data->>'key' as key from pgboss.job where name = 'placements_mail' and data->>'cycleId' = ${cycleId}`.execute(two.db)
  ).rows;

describe('sending a plan', () => {
  it('from two tabs at once tells everybody once', async () => {
    const { practice, cycleId, emails, headers, path } = await plannedSeason(20);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => two.post(index, path, {}, headers)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await mailsOf(cycleId)).toHaveLength(emails.length);
    const bookings = await bookingsOf(practice);
    expect(bookings).toHaveLength(2 * emails.length);
    expect((await claimsOf(practice)).toSorted()).toEqual(bookings.map(({ id }) => id).toSorted());
    const parts = await two.db.selectFrom('cycleRegulars').select('rounds').where('cycleId', '=', cycleId).execute();
    expect(parts.map(({ rounds }) => rounds)).toEqual(emails.map(() => 1));
    const tokens = await two.db.selectFrom('accessTokens').select('clientId').where('cycleId', '=', cycleId).execute();
    expect(new Set(tokens.map(({ clientId }) => clientId)).size).toBe(tokens.length);
    expect(tokens).toHaveLength(emails.length);
  });

  it('while visitors book the same times gives each time to one of them, and proposes all or nothing', async () => {
    const { practice, cycleId, emails, headers, path } = await plannedSeason(14);
    const startsAt = (index: number) =>
      new Date(wallToInstant('America/Toronto', day(30 + (index % 7)), 360 + 90 * Math.floor(index / 7))).toISOString();
    const visit = (index: number) =>
      two.post(index, '/bookings', bookRequest(practice, { startsAt: startsAt(index), email: `visitor${index}@example.com` }));
    const [sent, ...visited] = await Promise.all([
      two.post(0, path, {}, headers),
      ...Array.from({ length: 14 }, (_, index) => visit(index)),
    ]);
    const won = visited.filter(({ status }) => status === 201).length;
    for (const { status, body } of visited)
      if (status !== 201) expect({ status, body }).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    const proposed = (await bookingsOf(practice)).filter(({ status }) => status === 'proposed').length;
    if (won === 0) expect(sent?.status).toBe(200);
    else expect(sent).toMatchObject({ status: 409, body: { code: 'conflicts_to_solve' } });
    expect(proposed).toBe(won === 0 ? 2 * emails.length : 0);
    expect(await mailsOf(cycleId)).toHaveLength(won === 0 ? emails.length : 0);
    expect(await peakSeats(two.db, practice.coachId)).toBe(1);
  });

  it('beside the deadline, a search, edits and people who leave, does each of it as a whole', async () => {
    const { practice, cycleId, headers, path } = await plannedSeason(14);
    const { db } = two;
    expect((await two.post(0, path, {}, headers)).status).toBe(200);
    const cycle = path.slice(0, -'/send'.length);
    const placements = await db
      .selectFrom('placements')
      .select(['id', 'version', 'regularId', 'clientId'])
      .where('cycleId', '=', cycleId)
      .execute();
    const { version } = await db.selectFrom('cycles').select('version').where('id', '=', cycleId).executeTakeFirstOrThrow();
    const edit = ({ id, version: seen }: { id: string; version: number }, index: number) =>
      index % 3 === 0
        ? two.post(index, `${cycle}/placements/${id}/drop`, { version: seen }, headers)
        : two.post(index, `${cycle}/placements/${id}/move`, { date: day(60 + index), minute: 600, version: seen }, headers);
    const leave = (regularId: string) => db.updateTable('regulars').set({ status: 'paused' }).where('id', '=', regularId).execute();
    const [answers] = await Promise.all([
      Promise.all([
        ...placements.slice(0, 9).map(edit),
        ...Array.from({ length: 4 }, (_, index) => two.post(index, path, {}, headers)),
        two.post(1, `${cycle}/runs`, { seconds: 1 }, headers),
        two.post(0, `${cycle}/deadline`, { version }, headers),
        ...placements.slice(9, 12).map(edit),
        ...Array.from({ length: 2 }, (_, index) => two.post(index, path, {}, headers)),
      ]),
      leave(placements[3]!.regularId),
      leave(placements[20]!.regularId),
    ]);
    const refusals = [
      'run_under_way',
      'deadline_over',
      'changed_meanwhile',
      'not_changeable',
      'placement_answered',
      'conflicts_to_solve',
      'slot_taken',
    ];
    for (const { status, body } of answers)
      if (status >= 300) expect([status, refusals.includes((body as { code: string }).code), body]).toEqual([409, true, body]);
    // The deadline comes at last, if it was refused in the middle of it.
    const now = await db.selectFrom('cycles').selectAll().where('id', '=', cycleId).executeTakeFirstOrThrow();
    if (now.deadlineDoneAt === null) expect((await two.post(0, `${cycle}/deadline`, { version: now.version }, headers)).status).toBe(200);
    const bookings = await bookingsOf(practice);
    expect(bookings.filter(({ status }) => status !== 'expired' && status !== 'cancelled')).toEqual([]);
    expect(await claimsOf(practice)).toEqual([]);
    const rounds = await db.selectFrom('cycleRegulars').select(['regularId', 'rounds']).where('cycleId', '=', cycleId).execute();
    const keys = (await mailsOf(cycleId)).map(({ key }) => key);
    // A mail for each round of each client, and none for any other.
    const wanted = rounds.flatMap(({ regularId, rounds: count }) =>
      Array.from({ length: count }, (_, index) => `placements:${cycleId}:${regularId}:round:${index + 1}`),
    );
    expect(keys.filter((key) => key.includes(':round:')).toSorted()).toEqual(wanted.toSorted());
  });
});

describe('a process that is killed while it sends the mails of a round', () => {
  it('leaves each client with one mail, and none without', async () => {
    const mail = await startMailServer();
    // Nobody else may take the work.
    for (const each of two.processes) await each.end('SIGTERM');
    const { cycleId, emails, headers, path } = await plannedSeason(40);
    const victim = await startProcess(two.connectionString, { SMTP_URL: mail.url });
    try {
      const sent = await fetch(`${victim.url}/api/v1${path}`, { method: 'POST', headers });
      expect(sent.status).toBe(200);
      await mail.arrived(8);
      mail.mood = 'silent';
      await victim.end('SIGKILL');
    } finally {
      await victim.end('SIGKILL');
    }
    mail.mood = 'takes';
    const heir = await startTestServer({
      connectionString: two.connectionString,
      smtpUrl: mail.url,
      retry: AT_ONCE,
      workers: { pollSeconds: 0.5 },
    });
    const boss = await openBoss(two.connectionString, () => undefined, AT_ONCE);
    try {
      // The half minute without a sign of life, in no time.
      await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`.execute(two.db);
      await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(two.db);
      await boss.supervise();
      const open = async () => {
        await sql`update pgboss.job set start_after = now() where state = 'retry' and name = 'placements_mail'`.execute(two.db);
        const { rows } = await sql`select from pgboss.job where name = 'placements_mail' and state in ('created', 'retry', 'active')
          and data->>'cycleId' = ${cycleId}`.execute(two.db);
        return rows.length;
      };
      await expect.poll(open, PATIENCE).toBe(0);
    } finally {
      await boss.stop({ graceful: false });
      await heir.stop();
      await mail.stop();
    }
    const to = (email: string) => mail.mails.filter((each) => each.to?.[0]?.address === email);
    // What the server took and nobody could note any more comes a second time under its first name, by which mail programs tell that it is the same.
    expect(emails.map((email) => new Set(to(email).map(({ messageId }) => messageId)).size)).toEqual(emails.map(() => 1));
    // No more than were on their way at that moment.
    expect(emails.flatMap(to).length - emails.length).toBeLessThanOrEqual(4);
  });
});
