import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { entryLink } from '../factories/entry-link.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { setOffers, waitingClient } from '../factories/waiting-client.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { peakSeats } from '../peak-seats.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Three weeks ahead, at a whole hour: at noon or one in Toronto. */
const FIRST = Math.floor(Date.now() / DAY) * DAY + 21 * DAY + 17 * HOUR;
const DAYS = 12;
const starts = Array.from({ length: DAYS }, (_, index) => FIRST + index * DAY);

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

interface Said {
  readonly code?: string;
  readonly manageToken?: string;
  readonly booking?: { readonly id: string };
}
const iso = (instant: number): string => new Date(instant).toISOString();

async function open(wishes: Parameters<typeof createPractice>[1] = {}) {
  const practice = await createPractice(db, wishes);
  await setOffers(db, practice);
  const key = await createApiKey(db, practice.coachId);
  const coach = (side: number, path: string, body: object = {}) =>
    two.post<Said>(side, `/coach/${practice.coachId}/${path}`, body, { authorization: `Bearer ${key}` });
  const visit = (side: number, startsAt: number, email: string) =>
    two.post<Said>(side, '/bookings', bookRequest(practice, { startsAt: iso(startsAt), email }));
  return { practice, coach, visit };
}

/** One person for each of the days, who waits for the session of that day alone. */
async function oneForEach(practice: Practice) {
  const waiting = [];
  for (const startsAt of starts) waiting.push(await waitingClient(db, practice, { name: iso(startsAt), slotAt: iso(startsAt) }));
  return waiting;
}

const statesOf = async ({ coachId }: Practice) => {
  const rows = await db.selectFrom('freedTimes').select(['startsAt', 'state']).where('coachId', '=', coachId).orderBy('startsAt').execute();
  return rows.map(({ startsAt, state }) => [startsAt, state] as const);
};

describe('two server processes', { timeout: 120_000 }, () => {
  it('give a session that takes place after all its time again, or it is whose who was offered it: never both', async () => {
    const { practice, coach, visit } = await open();
    const waiting = await oneForEach(practice);
    const cancelled: string[] = [];
    for (const startsAt of starts) {
      const { body } = await visit(0, startsAt, 'gone@example.com');
      expect((await two.post(0, `/manage/${String(body.manageToken)}/cancel`, {})).status).toBe(200);
      cancelled.push(String(body.booking?.id));
    }
    const offers = await db.selectFrom('waitlistOffers').select(['id', 'entryId']).where('coachId', '=', practice.coachId).execute();
    expect(offers).toHaveLength(DAYS);
    const accepts: (() => Promise<number>)[] = [];
    for (const { entryId } of waiting) {
      const token = await entryLink(db, practice, entryId);
      const id = String(offers.find((offer) => offer.entryId === entryId)?.id);
      accepts.push(async () => (await two.post(1, `/waitlist/${token}/offers/${id}/accept`, {})).status);
    }
    const said = await Promise.all(
      accepts.map(async (accept, index) => {
        const restore = async () => (await coach(0, `bookings/${String(cancelled[index])}/restore`)).status;
        const [first, second] = index % 2 === 0 ? [accept(), restore()] : [restore(), accept()];
        return index % 2 === 0 ? [await first, await second] : [await second, await first];
      }),
    );
    for (const answers of said) expect(answers.toSorted()).toEqual([200, 409]);
    expect(await statesOf(practice)).toEqual(said.map(([accepted], index) => [starts[index], accepted === 200 ? 'taken' : 'taken_back']));
    const sessions = await db
      .selectFrom('bookings')
      .select('id')
      .where('coachId', '=', practice.coachId)
      .where('status', '=', 'confirmed')
      .execute();
    expect(sessions).toHaveLength(DAYS);
    expect(await peakSeats(db, practice.coachId)).toBe(1);
  });

  it('let nobody book hours that open before the line was asked', async () => {
    // The hours of the week are shut: a minute is long enough for nobody.
    const { practice, coach, visit } = await open({ hours: { startMinute: 0, endMinute: 1 } });
    await oneForEach(practice);
    const all = { kind: 'extra', capacity: 1, startMinute: 0, endMinute: 1440 };
    const visitor = async (startsAt: number) => {
      const answers: number[] = [];
      for (let tries = 0; tries < 8; tries++) answers.push((await visit(1, startsAt, 'quick@example.com')).status);
      return answers;
    };
    const visitors = Promise.all(starts.map(visitor));
    const answered = await Promise.all(
      starts.map(async (startsAt) => (await coach(0, 'overrides', { ...blockedDay(iso(startsAt).slice(0, 10)), ...all })).status),
    );
    expect(answered).toEqual(starts.map(() => 201));
    for (const status of (await visitors).flat()) expect(status).toBe(409);
    expect(await statesOf(practice)).toEqual(starts.map((startsAt) => [startsAt, 'offering']));
    for (const startsAt of starts) expect((await visit(0, startsAt, 'late@example.com')).status).toBe(409);
  });
});
