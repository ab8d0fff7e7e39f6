import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../core/time/instant.ts';
import { advanceCycles } from '../../server/jobs/sweeps/advance-cycles.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { season } from '../factories/season.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type Answered, startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const DAY = 86_400_000;
const ZONE = 'America/Toronto';
const RIVALS = 20;

let two: TwoProcesses;
let sweeps: readonly Sweep[];
let practice: Practice;
let key: string;

beforeAll(async () => {
  two = await startTwoProcesses();
  sweeps = await Promise.all([openSweep(two.connectionString), openSweep(two.connectionString)]);
});
afterAll(async () => {
  await Promise.all(sweeps.map((sweep) => sweep.stop()));
  await two.stop();
});
beforeEach(async () => {
  practice = await createPractice(two.db, { capacity: 50 });
  key = await createApiKey(two.db, practice.coachId);
});

const dayIn = (days: number): LocalDate => addDays(instantToWall(ZONE, Date.now()).date, days);

async function send(index: number, method: string, path: string, body: unknown): Promise<Answered> {
  const { processes } = two;
  const response = await fetch(`${processes[index % processes.length]?.url}/api/v1/coach/${practice.coachId}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
const codeOf = ({ body }: Answered): unknown => (body as { code?: unknown }).code;

/** How often each of these was written into the log. */
async function logged(action: string): Promise<readonly string[]> {
  const { db } = two;
  const rows = await db
    .selectFrom('auditEntries')
    .select('subjectId')
    .where('coachId', '=', practice.coachId)
    .where('action', '=', action)
    .orderBy('id')
    .execute();
  return rows.map(({ subjectId }) => subjectId);
}

/** A cycle in a month that was sent to so many regulars, whose answers can be given for so long. */
async function sent(regulars: number) {
  const of = season(two.db, practice);
  const cycleId = await of.cycle({ firstDate: dayIn(30), lastDate: dayIn(58), confirmBy: Date.now() + 7 * DAY });
  const regularIds: string[] = [];
  for (let index = 0; index < regulars; index += 1) {
    const regular = await of.regular();
    await planVisits(two.db, { coachId: practice.coachId, cycleId, regular, dates: [dayIn(35), dayIn(42)], minute: 720 });
    regularIds.push(regular.regularId);
  }
  const { status } = await send(0, 'POST', `/cycles/${cycleId}/send`, {});
  if (status !== 200) throw new Error(`not sent: ${status}`);
  return { cycleId, regularIds };
}

const setTimes = (cycleId: string, confirmBy: Instant, opensAt: Instant) =>
  two.db
    .updateTable('cycles')
    .set({ confirmBy: new Date(confirmBy), opensAt: new Date(opensAt) })
    .where('id', '=', cycleId)
    .execute();

const bookings = () =>
  two.db.selectFrom('bookings').select(['id', 'status']).where('coachId', '=', practice.coachId).orderBy('id').execute();
const claimed = async () => {
  const rows = await two.db.selectFrom('claims').select('bookingId').where('coachId', '=', practice.coachId).orderBy('bookingId').execute();
  return rows.map(({ bookingId }) => bookingId);
};

describe('two processes', () => {
  it('make one of many cycles that want the same days', async () => {
    const wish = (index: number) => ({
      name: `Spring ${index}`,
      firstDate: dayIn(30 + (index % 3)),
      lastDate: dayIn(90),
      confirmBy: null,
      opensAt: null,
      automatic: true,
      remindDays: [],
      settings: DEFAULT_PLACEMENT_SETTINGS,
      notes: '',
    });
    const answers = await Promise.all(Array.from({ length: RIVALS }, (_, index) => send(index, 'POST', '/cycles', wish(index))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'cycles_overlap')).toHaveLength(RIVALS - 1);
    expect(await logged('cycle.created')).toHaveLength(1);
  });

  it('draw the deadline and open once, however many look and click at the same moment', async () => {
    const { cycleId, regularIds } = await sent(4);
    const { version } = await two.db.selectFrom('cycles').select('version').where('id', '=', cycleId).executeTakeFirstOrThrow();
    await setTimes(cycleId, Date.now() - DAY, Date.now() - 1000);
    await Promise.all([
      ...Array.from({ length: 3 }, () => sweeps.map(({ ctx }) => advanceCycles(ctx))).flat(),
      ...Array.from({ length: 3 }, (_, index) => send(index, 'POST', `/cycles/${cycleId}/deadline`, { version })),
      ...Array.from({ length: 3 }, (_, index) => send(index, 'PUT', `/cycles/${cycleId}/phase`, { phase: 'open', version })),
    ]);
    const row = await two.db.selectFrom('cycles').select(['phase', 'version']).where('id', '=', cycleId).executeTakeFirstOrThrow();
    expect(row).toEqual({ phase: 'open', version: version + 1 });
    // Taken from planning by sending, and then open.
    expect(await logged('cycle.phase_changed')).toEqual([cycleId]);
    expect(await logged('cycle.deadline_drawn')).toEqual([]);
    const all = await bookings();
    expect(all.map(({ status }) => status)).toEqual(Array(2 * regularIds.length).fill('expired'));
    expect((await logged('booking.expired')).toSorted()).toEqual(all.map(({ id }) => id));
    expect(await claimed()).toEqual([]);
  });

  it('take an answer or draw the deadline, and never half of both', async () => {
    const { cycleId, regularIds } = await sent(8);
    const { version } = await two.db.selectFrom('cycles').select('version').where('id', '=', cycleId).executeTakeFirstOrThrow();
    const answers = await Promise.all(
      regularIds.flatMap((regularId, index) => [
        send(index, 'POST', `/cycles/${cycleId}/regulars/${regularId}/answer`, { answer: 'confirmed' }),
        ...(index === 4 ? [send(index, 'POST', `/cycles/${cycleId}/deadline`, { version })] : []),
      ]),
    );
    const drawn = answers[5];
    expect(drawn?.status).toBe(200);
    const yes = answers.filter((answer, index) => index !== 5 && answer.status === 200).length;
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(codeOf(answer)).toBe('deadline_over');
    const all = await bookings();
    const confirmed = all.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
    expect(confirmed).toHaveLength(2 * yes);
    expect(all.filter(({ status }) => status === 'expired')).toHaveLength(2 * (regularIds.length - yes));
    expect(await claimed()).toEqual(confirmed);
  });

  it('let nobody in once the cycle is closed, not even who was on the way', async () => {
    await two.db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
    const cycleId = await season(two.db, practice).cycle({ firstDate: dayIn(30), lastDate: dayIn(58), phase: 'open' });
    const startsAt = `${dayIn(40)}T17:00:00Z`;
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, index) => [
        two.post(index, '/bookings', bookRequest(practice, { startsAt, email: `client${index}@example.com` })),
        ...(index === RIVALS / 2 ? [send(index, 'PUT', `/cycles/${cycleId}/phase`, { phase: 'confirming', version: 1 })] : []),
      ]).flat(),
    );
    expect(answers[RIVALS / 2 + 1]?.status).toBe(200);
    for (const answer of answers.filter(({ status }) => status > 201)) expect(codeOf(answer)).toBe('no_open_cycle');
    const rows = await two.db
      .selectFrom('auditEntries')
      .select('action')
      .where('coachId', '=', practice.coachId)
      .where('action', 'in', ['booking.booked', 'cycle.phase_changed'])
      .orderBy('id')
      .execute();
    expect(rows.at(-1)).toEqual({ action: 'cycle.phase_changed' });
    expect(rows).toHaveLength(1 + answers.filter(({ status }) => status === 201).length);
  });
});
