import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { recountCredits } from '../../server/db/packages/recount-credits.ts';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { Browser } from '../http/browser.ts';
import { expectLedgersAgree } from '../http/credit-facts.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type Answered, startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const RIVALS = 64;
const CREDITS = 5;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Math.ceil(Date.now() / DAY) * DAY + 2 * DAY;
const slot = (index: number): string => new Date(FIRST + index * HOUR).toISOString();

interface Said {
  readonly id?: string;
  readonly code?: string;
  readonly version?: number;
}

let two: TwoProcesses;
let db: Database;
let sweep: Sweep;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  sweep = await openSweep(two.connectionString);
});
afterAll(async () => {
  await sweep.stop();
  await two.stop();
});

interface Desk {
  readonly practice: Practice;
  readonly byClient: (index: number, startsAt: string) => Promise<Answered<Said>>;
  readonly byCoach: (index: number, startsAt: string, more?: object) => Promise<Answered<Said>>;
  /** Anything else that the coach does. */
  readonly coach: (index: number, path: string, body?: object, method?: string) => Promise<Answered<Said>>;
  readonly assign: (credits: number) => Promise<string>;
}

/** A practice whose service takes credits, and a client of it who is signed in. */
async function openDesk(required: boolean): Promise<Desk> {
  const practice = await createPractice(db, { capacity: 2, rules: { cancelUntilMinutes: 0 } });
  await db.updateTable('services').set({ credits: 1, creditsRequired: required }).where('id', '=', practice.serviceId).execute();
  const [clientId, email] = [randomUUID(), `ada-${randomUUID()}@example.com`];
  await db.insertInto('clients').values({ id: clientId, coachId: practice.coachId, name: 'Ada Tremblay', email }).execute();
  await givePassword(db, await createUser(db, 'client', email));
  const browser = new Browser(two.processes[0]?.url ?? '');
  expect((await browser.post('/session', { email, password: PASSWORD })).status).toBe(200);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` };
  const coach: Desk['coach'] = async (index, path, body = {}, method = 'POST') => {
    const url = `${two.processes[index % 2]?.url}/api/v1/coach/${practice.coachId}${path}`;
    const response = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  return {
    practice,
    coach,
    byClient: (index, startsAt) =>
      two.post<Said>(index, '/bookings', bookRequest(practice, { startsAt, email }), { cookie, 'sec-fetch-site': 'same-origin' }),
    byCoach: (index, startsAt, more = {}) => coach(index, '/bookings', { serviceId: practice.serviceId, clientId, startsAt, ...more }),
    assign: async (credits) => {
      const made = await coach(0, `/clients/${clientId}/packages`, { name: 'Some', credits, expiry: { kind: 'never' } });
      expect(made.status).toBe(201);
      return made.body.id ?? '';
    },
  };
}

const balanceOf = async (packageId: string): Promise<number> =>
  (await db.selectFrom('packages').select('balance').where('id', '=', packageId).executeTakeFirstOrThrow()).balance;
const versionOf = async (packageId: string): Promise<number> =>
  (await db.selectFrom('packages').select('version').where('id', '=', packageId).executeTakeFirstOrThrow()).version;
const bookingsOf = ({ coachId }: Practice) =>
  db.selectFrom('bookings').select(['id', 'status', 'packageId']).where('coachId', '=', coachId).orderBy('startsAt').execute();
const each = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** The ledgers add up and agree with the bookings, and the nightly count finds the same. */
async function expectSound(practice: Practice): Promise<void> {
  await expectLedgersAgree(db, practice.coachId);
  expect(await recountCredits(db)).toEqual({ packagesOffLedger: 0, bookingsOffLedger: 0, monthsOffCheckIns: 0 });
}

describe('many sessions at once in different slots, on two server processes', () => {
  it(`${RIVALS} that need credits get exactly the ${CREDITS} that there are`, async () => {
    const desk = await openDesk(true);
    const packageId = await desk.assign(CREDITS);
    const answers = await each(RIVALS, (index) => desk.byClient(index, slot(index)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(CREDITS);
    for (const { status, body } of answers) if (status !== 201) expect([status, body.code]).toEqual([409, 'not_enough_credits']);
    const bookings = await bookingsOf(desk.practice);
    expect(bookings.map((booking) => booking.packageId)).toEqual(Array.from({ length: CREDITS }, () => packageId));
    expect(await balanceOf(packageId)).toBe(0);
    await expectSound(desk.practice);
  });

  it(`${RIVALS} that the coach books are all booked, and ${CREDITS} of them paid`, async () => {
    const desk = await openDesk(true);
    const [one, other] = [await desk.assign(2), await desk.assign(CREDITS - 2)];
    const answers = await each(RIVALS, (index) => desk.byCoach(index, slot(index)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: RIVALS }, () => 201));
    const paid = (await bookingsOf(desk.practice)).filter(({ packageId }) => packageId !== null);
    expect(paid).toHaveLength(CREDITS);
    expect([await balanceOf(one), await balanceOf(other)]).toEqual([0, 0]);
    await expectSound(desk.practice);
  });

  it('more than there is, asked of the database alone, are as many as there are', async () => {
    const desk = await openDesk(false);
    const packageId = await desk.assign(3);
    const { coachId } = desk.practice;
    const write = () =>
      db
        .insertInto('creditEntries')
        .values({
          id: randomUUID(),
          coachId,
          packageId,
          kind: 'adjust',
          amount: -1,
          reason: '',
          by: 'coach',
          bookingId: null,
          userId: null,
          at: new Date(),
        })
        .execute()
        .then(
          () => 'written',
          (error: { constraint?: string }) => error.constraint,
        );
    const answers = await each(20, write);
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(3);
    expect(new Set(answers.filter((answer) => answer !== 'written'))).toEqual(new Set(['packages_balance_is_there']));
    await expectSound(desk.practice);
  });
});

describe('one last credit', () => {
  it('that is given back, used, taken away and expires at once is somewhere afterwards, and only there', async () => {
    for (let round = 0; round < 8; round += 1) {
      const desk = await openDesk(false);
      const packageId = await desk.assign(1);
      const { id: booked = '' } = (await desk.byCoach(0, slot(0))).body;
      const { id: waiting = '' } = (await desk.byCoach(1, slot(1))).body;
      const version = await versionOf(packageId);
      const over = { expiresOn: new Date(Date.now() - DAY).toISOString().slice(0, 10), expiresAt: new Date(Date.now() - 1000) };
      const answers = await Promise.all([
        desk.coach(round, `/bookings/${booked}/cancel`),
        desk.byCoach(round + 1, slot(2)),
        desk.coach(round, `/packages/${packageId}/adjust`, { amount: -1, reason: 'A mistake', version }),
        desk.coach(round + 1, `/bookings/${waiting}/credit`, { packageId }, 'PUT'),
        db
          .updateTable('packages')
          .set(over)
          .where('id', '=', packageId)
          .execute()
          .then(() => expirePackages(sweep.ctx)),
        desk.coach(round, `/bookings/${booked}/restore`),
      ]);
      for (const answer of answers) if (answer) expect([200, 201, 409]).toContain(answer.status);
      await expectSound(desk.practice);
    }
  });
});

type Move = 'client' | 'coach' | 'cancel' | 'restore' | 'use' | 'none' | 'adjust' | 'close' | 'reopen' | 'expire' | 'extend';
const anyMove = fc.record({
  what: fc.constantFrom<Move>(
    'client',
    'coach',
    'coach',
    'cancel',
    'cancel',
    'restore',
    'use',
    'none',
    'adjust',
    'close',
    'reopen',
    'expire',
    'extend',
  ),
  nth: fc.nat(60),
  which: fc.nat(2),
  amount: fc.constantFrom(-2, -1, 1, 2),
});
type Step = { readonly what: Move; readonly nth: number; readonly which: number; readonly amount: number };

describe('whatever happens at once, in any order', () => {
  it('ledgers, balances and bookings agree afterwards', async () => {
    const desk = await openDesk(false);
    const packages = [await desk.assign(4), await desk.assign(2), await desk.assign(1)];
    const lastDay = new Date(Date.now() + 40 * DAY).toISOString().slice(0, 10);
    const over = { expiresOn: new Date(Date.now() - DAY).toISOString().slice(0, 10), expiresAt: new Date(Date.now() - 1000) };
    const perform = async (
      index: number,
      { what, nth, which, amount }: Step,
      known: readonly { readonly id: string }[],
    ): Promise<unknown> => {
      const booking = known[nth % Math.max(known.length, 1)]?.id ?? randomUUID();
      const packageId = packages[which] ?? '';
      const version = await versionOf(packageId);
      switch (what) {
        case 'client':
          return desk.byClient(index, slot(nth));
        case 'coach':
          return desk.byCoach(index, slot(nth));
        case 'cancel':
        case 'restore':
          return desk.coach(index, `/bookings/${booking}/${what}`);
        case 'use':
          return desk.coach(index, `/bookings/${booking}/credit`, { packageId }, 'PUT');
        case 'none':
          return desk.coach(index, `/bookings/${booking}/credit`, { packageId: null }, 'PUT');
        case 'adjust':
          return desk.coach(index, `/packages/${packageId}/adjust`, { amount, reason: 'Counted again', version });
        case 'close':
        case 'reopen':
          return desk.coach(index, `/packages/${packageId}/${what}`, { version });
        case 'extend':
          return desk.coach(index, `/packages/${packageId}`, { name: 'Some', expiresOn: lastDay, version }, 'PUT');
        case 'expire':
          await db.updateTable('packages').set(over).where('id', '=', packageId).execute();
          return expirePackages(sweep.ctx);
      }
    };
    const seed = Date.now();
    const rounds = fc.sample(fc.array(anyMove, { minLength: 16, maxLength: 16 }), { numRuns: 12, seed });
    for (const round of rounds) {
      const known = await bookingsOf(desk.practice);
      const answers = await Promise.all(round.map((step, index) => perform(index, step, known)));
      const statuses = answers.map((answer) => (answer as Answered | undefined)?.status ?? 200);
      expect(
        statuses.filter((status) => ![200, 201, 404, 409].includes(status)),
        `seed ${seed}`,
      ).toEqual([]);
      await expectSound(desk.practice);
    }
    expect((await bookingsOf(desk.practice)).length).toBeGreaterThan(10);
  });
});
