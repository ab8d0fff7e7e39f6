import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import type { Weekday } from '../../core/time/instant.ts';
import { openBoss } from '../../server/jobs/open-boss.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice } from '../factories/practice.ts';
import { season } from '../factories/season.ts';
import { type ServerProcess, startProcess } from './start-process.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const AT_ONCE = { retryLimit: 200, retryDelay: 0, retryBackoff: true, retryDelayMax: 0 };
const PATIENCE = { timeout: 120_000, interval: 50 };

let two: TwoProcesses;

beforeAll(async () => {
  two = await startTwoProcesses();
});
afterAll(() => two.stop());

/** A cycle of so many weeks, months ahead, and regulars who are in each other's way. */
async function cycleOf(weeks: number, regulars: number) {
  const practice = await createPractice(two.db, { hours: { startMinute: 540, endMinute: 1020 } });
  const of = season(two.db, practice);
  const firstDate = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const cycleId = await of.cycle({ firstDate, lastDate: addDays(firstDate, 7 * weeks - 1) });
  for (let index = 0; index < regulars; index += 1)
    await of.regular({ weekday: ((index % 3) + 2) as Weekday, minute: 540 + 60 * (index % 2), priority: ((index % 3) + 1) as 1 | 2 | 3 });
  const headers = { authorization: `Bearer ${await createApiKey(two.db, practice.coachId)}` };
  return { cycleId, path: `/coach/${practice.coachId}/cycles/${cycleId}/runs`, headers };
}

/** A process that no other can take the work from. */
async function startAlone(): Promise<ServerProcess> {
  for (const each of two.processes) await each.end('SIGTERM');
  return startProcess(two.connectionString);
}

const runs = (cycleId: string) => two.db.selectFrom('placementRuns').selectAll().where('cycleId', '=', cycleId).execute();
const stateOf = async (cycleId: string) => (await runs(cycleId))[0]?.state;
const placements = (cycleId: string) =>
  two.db.selectFrom('placements').select(['regularId', 'dueOn']).where('cycleId', '=', cycleId).execute();

describe('searches for placements', () => {
  it('are one, however many ask at once', async () => {
    const { cycleId, path, headers } = await cycleOf(8, 12);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => two.post(index, path, { seconds: 120 }, headers)));
    const started = answers.filter(({ status }) => status === 202);
    const refused = answers.filter(({ status }) => status !== 202);
    // One that ended while others still asked lets the next begin: never two beside each other.
    expect(started.length).toBeGreaterThan(0);
    for (const answer of refused) expect(answer).toMatchObject({ status: 409, body: { code: 'run_under_way' } });
    await expect.poll(async () => (await runs(cycleId)).every(({ state }) => state === 'done'), PATIENCE).toBe(true);
    expect(await runs(cycleId)).toHaveLength(started.length);
    const planned = await placements(cycleId);
    expect(planned).toHaveLength(12 * 8);
    expect(new Set(planned.map(({ regularId, dueOn }) => `${regularId} ${dueOn}`)).size).toBe(12 * 8);
  });

  it('end with a plan when the process stops in the middle, and nothing of it runs on', async () => {
    const { cycleId, path, headers } = await cycleOf(16, 60);
    const only = await startAlone();
    const response = await fetch(`${only.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ seconds: 120 }),
    });
    expect(response.status).toBe(202);
    await expect.poll(() => stateOf(cycleId), PATIENCE).not.toBe('waiting');
    await only.end('SIGTERM');
    expect(['done', 'stopped']).toContain(await stateOf(cycleId));
    expect(await placements(cycleId)).toHaveLength(60 * 16);
  });

  it('are taken over by another process when theirs is killed, and the plan is written once', async () => {
    const { cycleId, path, headers } = await cycleOf(8, 12);
    const victim = await startAlone();
    // It comes as far as writing, and no further.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holding = two.db.transaction().execute(async (tx) => {
      await sql`lock table placements in share mode`.execute(tx);
      await held;
    });
    const response = await fetch(`${victim.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ seconds: 120 }),
    });
    expect(response.status).toBe(202);
    const waits = async () => {
      const { rows } = await sql`select 1 from pg_locks
        where not granted and relation = 'placements'::regclass and mode = 'RowExclusiveLock'`.execute(two.db);
      return rows.length;
    };
    await expect.poll(waits, PATIENCE).toBe(1);
    await victim.end('SIGKILL');
    release();
    await holding;
    expect(await placements(cycleId)).toEqual([]);
    expect(await stateOf(cycleId)).toBe('running');

    const heir = await startProcess(two.connectionString);
    // The half minute without a sign of life, in no time.
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where name = 'place_regulars' and state = 'active'`.execute(
      two.db,
    );
    await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(two.db);
    const boss = await openBoss(two.connectionString, () => undefined, AT_ONCE);
    await boss.supervise();
    await boss.stop({ graceful: false });
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(two.db);
    await expect.poll(() => stateOf(cycleId), PATIENCE).toBe('done');
    expect(await placements(cycleId)).toHaveLength(12 * 8);
    await heir.end('SIGTERM');
  });
});
