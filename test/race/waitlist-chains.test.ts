import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { runWaitlist } from '../../server/jobs/sweeps/run-waitlist.ts';
import { bookRequest } from '../factories/book-request.ts';
import { entryLink } from '../factories/entry-link.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { setOffers, waitingClient } from '../factories/waiting-client.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type ServerProcess, startProcess } from './start-process.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Eight weeks ahead, at a whole hour. */
const FIRST = Math.floor(Date.now() / DAY) * DAY + 56 * DAY + 17 * HOUR;
const SOUND = { bookingsWithoutClaim: 0, claimsWithoutOwner: 0, claimsOverCapacity: 0, offersWithoutClaim: 0 };
const MODES = [
  { mode: 'one', atOnce: 1 },
  { mode: 'best', atOnce: 3 },
] as const;

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

interface Line {
  readonly practice: Practice;
  /** In the order in which they joined, with the link each of them has. */
  readonly people: readonly { readonly entryId: string; readonly clientId: string; readonly link: string }[];
}

/** So many people who all wait for anything. */
async function openLine(size: number, offers: Parameters<typeof setOffers>[2]): Promise<Line> {
  const practice = await createPractice(db);
  await setOffers(db, practice, { offersEach: 100, ...offers });
  const people = [];
  for (let index = 0; index < size; index += 1) {
    const { entryId, clientId } = await waitingClient(db, practice, { signedUpAt: new Date(Date.now() - DAY + index) });
    people.push({ entryId, clientId, link: await entryLink(db, practice, entryId) });
  }
  return { practice, people };
}

const post = async (url: string, path: string, body: unknown = {}) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { readonly manageToken?: string; readonly code?: string } };
};
const urls = () => two.processes.map(({ url }) => url);

async function booked({ practice }: Line, startsAt: number): Promise<string> {
  const { status, body } = await post(
    urls()[0]!,
    '/bookings',
    bookRequest(practice, { startsAt: new Date(startsAt).toISOString(), email: 'gone@example.com' }),
  );
  expect(status).toBe(201);
  return `/manage/${String(body.manageToken)}/cancel`;
}

const offersOf = ({ practice }: Line) =>
  db
    .selectFrom('waitlistOffers')
    .innerJoin('freedTimes', 'freedTimes.id', 'freedTimeId')
    .select(['waitlistOffers.id', 'freedTimeId', 'waitlistOffers.clientId', 'waitlistOffers.entryId', 'waitlistOffers.state', 'offeredAt'])
    .select('freedTimes.state as timeState')
    .where('waitlistOffers.coachId', '=', practice.coachId)
    .orderBy('offeredAt')
    .execute();

/** Nobody was asked twice about a time, nobody before another who stands ahead was skipped, and no more than allowed are asked at once. */
async function expectFair(line: Line, atOnce: number): Promise<void> {
  const offers = await offersOf(line);
  for (const freedTimeId of new Set(offers.map((offer) => offer.freedTimeId))) {
    const own = offers.filter((offer) => offer.freedTimeId === freedTimeId);
    const places = own.map(({ clientId }) => line.people.findIndex((each) => each.clientId === clientId)).toSorted((a, b) => a - b);
    expect(places).toEqual(places.map((_, index) => index));
    expect(own.filter(({ state }) => state === 'offered').length).toBeLessThanOrEqual(atOnce);
  }
  expect(await recountGuarantee(db)).toEqual(SOUND);
}

const answerOf = (line: Line, { id, entryId }: { readonly id: string; readonly entryId: string }, verb: 'accept' | 'decline'): string =>
  `/waitlist/${line.people.find((each) => each.entryId === entryId)?.link ?? ''}/offers/${id}/${verb}`;

/** A throw of dice that can be thrown again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe('two processes', { timeout: 240_000 }, () => {
  it.each(MODES)(
    'never ask anybody twice and skip nobody ($mode), whoever answers what, and whoever looks when',
    async ({ mode, atOnce }) => {
      const roll = dice(atOnce);
      const line = await openLine(9, { mode, atOnce });
      let now = Date.now();
      const sweeps: Sweep[] = await Promise.all([1, 2].map(() => openSweep(two.connectionString, () => now)));
      try {
        const cancels = [];
        for (let day = 0; day < 4; day += 1) cancels.push(await booked(line, FIRST + day * DAY));
        for (let round = 0; round < 60; round += 1) {
          const out = (await offersOf(line)).filter(({ state }) => state === 'offered');
          const cancel = roll(2) === 0 ? cancels.pop() : undefined;
          if (out.length === 0 && cancel === undefined && cancels.length === 0) break;
          // By the clock of the sweeps a night has passed, or not yet.
          if (roll(3) === 0) now += 13 * HOUR;
          await Promise.all([
            ...(cancel === undefined ? [] : urls().map((url) => post(url, cancel))),
            ...out.filter(() => roll(2) === 0).flatMap((offer) => urls().map((url) => post(url, answerOf(line, offer, 'decline')))),
            ...sweeps.map(({ ctx }) => runWaitlist(ctx)),
          ]);
          await expectFair(line, atOnce);
        }
        const offers = await offersOf(line);
        // Every time went down the whole line, and is everybody's now.
        expect(offers).toHaveLength(4 * line.people.length);
        expect(new Set(offers.map(({ timeState }) => timeState))).toEqual(new Set(['public']));
        expect(sweeps.flatMap(({ logged }) => logged.filter(({ level }) => level === 'error'))).toEqual([]);
      } finally {
        for (const sweep of sweeps) await sweep.stop();
      }
    },
  );
});

describe('a process that is killed', { timeout: 240_000 }, () => {
  it('leaves chains that another goes on with: nobody is asked twice, nobody is skipped', async () => {
    const lines = [await openLine(8, {}), await openLine(8, { mode: 'best', atOnce: 3 }), await openLine(8, {})];
    const cancels = await Promise.all(lines.map((line) => booked(line, FIRST)));
    let victim: ServerProcess = await startProcess(two.connectionString);
    /** What everybody does until there is nothing left to do, by whatever process there is. */
    const rush = async (url: string): Promise<void> => {
      await Promise.allSettled([
        ...cancels.map((cancel) => post(url, cancel)),
        ...lines.map(async (line) => {
          for (;;) {
            const out = (await offersOf(line)).filter(({ state }) => state === 'offered');
            if (out.length === 0) return;
            await Promise.all(out.map((offer) => post(url, answerOf(line, offer, 'decline'))));
          }
        }),
      ]);
    };
    for (let death = 0; death < 4; death += 1) {
      const rushing = rush(victim.url);
      const asked = async () => (await Promise.all(lines.map(offersOf))).flat().length;
      // Somewhere in the middle of what it does, each time a little further.
      await expect.poll(asked, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(1 + death * 4);
      await victim.end('SIGKILL');
      await rushing;
      for (const [index, line] of lines.entries()) await expectFair(line, index === 1 ? 3 : 1);
      victim = await startProcess(two.connectionString);
    }
    await victim.end('SIGTERM');
    await rush(urls()[1]!);
    await rush(urls()[0]!);
    for (const [index, line] of lines.entries()) {
      await expectFair(line, index === 1 ? 3 : 1);
      const offers = await offersOf(line);
      expect(offers.map(({ state }) => state)).toEqual(line.people.map(() => 'declined'));
      expect(new Set(offers.map(({ timeState }) => timeState))).toEqual(new Set(['public']));
    }
  });
});
