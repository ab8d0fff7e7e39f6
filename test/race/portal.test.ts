import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { type JsonAnswer, jsonClient } from '../http/json-client.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const ROUNDS = 10;
const DAY = 86_400_000;
/** Said once: a midnight in the middle changes no date. */
const TODAY = Date.now();
const dateOf = (days: number) => new Date(TODAY + days * DAY).toISOString().slice(0, 10);

let two: TwoProcesses;
let db: Database;
let practice: Practice;
let key: string;
/** Cycles of one coach never overlap: each round has ten days of its own. */
let begun = 30;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  practice = await createPractice(db, { rules: { windowDays: 700 } });
  key = await createApiKey(db, practice.coachId);
});
afterAll(() => two.stop());

const url = (index: number) => two.processes[index % 2]!.url;
const coach = (index: number, method: string, path: string, body?: object): Promise<JsonAnswer> =>
  jsonClient(url(index), key)(method, `/coach/${practice.coachId}${path}`, body);

/** A client with one date in a cycle of their own, and what stands in the tables about it. */
async function round() {
  begun += 10;
  const of = { firstDate: dateOf(begun), lastDate: dateOf(begun + 9) };
  const cycleId = await season(db, practice).cycle({ ...of, confirmBy: TODAY + 20 * DAY });
  const dates = [dateOf(begun + 4)];
  const portal = await sentPortal(db, practice, { coach: jsonClient(url(0), key), cycleId, dates });
  const placementId = portal.placementIds[0]!;
  const state = async () => {
    const row = await db
      .selectFrom('placements')
      .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
      .innerJoin('cycleRegulars', 'cycleRegulars.regularId', 'placements.regularId')
      .leftJoin('claims', 'claims.bookingId', 'bookings.id')
      .select(['bookings.id as bookingId', 'bookings.status', 'bookings.startsAt', 'claims.startsAt as claimedAt'])
      .select(['placements.answer', 'placements.date', 'placements.version', 'bookings.wallDate', 'cycleRegulars.answers'])
      .where('placements.id', '=', placementId)
      .executeTakeFirstOrThrow();
    return { ...row, takesTime: row.claimedAt === row.startsAt };
  };
  const client = (index: number, method: string, path: string, body?: object) =>
    jsonClient(url(index))(method, `/portal/${portal.token}${path}`, body);
  const { startsAt } = (await client(0, 'GET', '')).body.placements[0];
  const answer = (index: number, given: string | null) =>
    client(index, 'POST', '/answers', { answers: [{ placementId, answer: given, startsAt }] });
  const cyclePath = `/cycles/${cycleId}`;
  return { placementId, startsAt, state, answer, client, cyclePath, cycleId };
}

const rounds = (race: (index: number) => Promise<void>) => async () => {
  for (let index = 0; index < ROUNDS; index += 1) await race(index);
};

describe('a client answers on one process', () => {
  it(
    'while the coach moves the date and sends on the other: yes to the time they saw, or none',
    rounds(async (index) => {
      const { placementId, startsAt, state, answer, cyclePath } = await round();
      const { version, wallDate } = await state();
      const moved = await coach(index, 'POST', `${cyclePath}/placements/${placementId}/move`, { date: wallDate, minute: 900, version });
      expect(moved.status).toBe(200);
      const [said] = await Promise.all([answer(index, 'confirmed'), coach(index + 1, 'POST', `${cyclePath}/send`)]);
      const after = await state();
      const isSame = after.startsAt === Date.parse(startsAt);
      expect([said.status, after.status, isSame, after.takesTime]).toEqual(
        said.status === 200 ? [200, 'confirmed', true, true] : [409, 'proposed', false, true],
      );
      if (said.status === 409) expect(said.body.code).toBe('changed_meanwhile');
    }),
  );

  it(
    'to a date they had declined, which the coach has moved, while it is sent: yes to the time they saw, or asked anew',
    rounds(async (index) => {
      const { placementId, startsAt, state, answer, cyclePath } = await round();
      expect((await answer(index, 'declined')).status).toBe(200);
      const { version, wallDate } = await state();
      const to = { date: wallDate, minute: 900, version };
      expect((await coach(index, 'POST', `${cyclePath}/placements/${placementId}/move`, to)).status).toBe(200);
      const [said, sent] = await Promise.all([answer(index, 'confirmed'), coach(index + 1, 'POST', `${cyclePath}/send`)]);
      expect(sent.status).toBe(200);
      const after = await state();
      const isSame = after.startsAt === Date.parse(startsAt);
      expect([said.status, said.body.code, after.status, after.answer, isSame, after.takesTime]).toEqual(
        said.status === 200
          ? [200, undefined, 'confirmed', 'confirmed', true, true]
          : [409, 'changed_meanwhile', 'proposed', null, false, true],
      );
    }),
  );

  it(
    'to a date they had declined, while the coach moves it and sends: never both, and never at a time nobody said',
    rounds(async (index) => {
      const { placementId, startsAt, state, answer, cyclePath } = await round();
      expect((await answer(index, 'declined')).status).toBe(200);
      const { version, wallDate } = await state();
      const to = { date: wallDate, minute: 900, version };
      const [said, moved] = await Promise.all([
        answer(index, 'confirmed'),
        coach(index + 1, 'POST', `${cyclePath}/placements/${placementId}/move`, to),
      ]);
      // Whoever comes second: the yes wins over a plan nobody was told of, and a plan can't move what was said yes to.
      expect([said.status, moved.status === 200 || moved.body.code]).toEqual([200, expect.toBeOneOf([true, 'changed_meanwhile'])]);
      expect((await coach(index, 'POST', `${cyclePath}/send`)).status).toBe(200);
      const after = await state();
      expect([after.status, after.startsAt, after.date, after.takesTime]).toEqual(['confirmed', Date.parse(startsAt), wallDate, true]);
    }),
  );

  it(
    'while the coach cancels it on the other: it is cancelled, and its time free',
    rounds(async (index) => {
      const { state, answer } = await round();
      const { bookingId } = await state();
      const [said, cancelled] = await Promise.all([
        answer(index, 'confirmed'),
        coach(index + 1, 'POST', `/bookings/${bookingId}/cancel`, { tellClient: false }),
      ]);
      expect(cancelled.status).toBe(200);
      expect([200, 409]).toContain(said.status);
      expect(await state()).toMatchObject({ status: 'cancelled', claimedAt: null });
    }),
  );

  it(
    'while the deadline is drawn on the other: the yes counts, or the time is free',
    rounds(async (index) => {
      const { state, answer, cyclePath } = await round();
      const { version } = (await coach(0, 'GET', cyclePath)).body;
      const [said, drawn] = await Promise.all([answer(index, 'confirmed'), coach(index + 1, 'POST', `${cyclePath}/deadline`, { version })]);
      expect(drawn.status).toBe(200);
      const { status, takesTime } = await state();
      expect([said.status, said.body.code, status, takesTime]).toEqual(
        said.status === 200 ? [200, undefined, 'confirmed', true] : [409, 'deadline_over', 'expired', false],
      );
    }),
  );

  it(
    'and something else in another tab: one of them is the last word, and each is counted',
    rounds(async (index) => {
      const { state, answer } = await round();
      const said = await Promise.all([answer(index, 'confirmed'), answer(index + 1, 'declined')]);
      expect(said.map(({ status }) => status)).toEqual([200, 200]);
      const after = await state();
      expect(after).toMatchObject({ answers: 2, takesTime: true });
      expect(after.status).toBe(after.answer === 'confirmed' ? 'confirmed' : 'proposed');
    }),
  );

  it(
    'the same in two tabs: it is said once',
    rounds(async (index) => {
      const { state, answer } = await round();
      const said = await Promise.all([answer(index, 'confirmed'), answer(index + 1, 'confirmed')]);
      expect(said.map(({ status }) => status)).toEqual([200, 200]);
      expect(await state()).toMatchObject({ answers: 1, status: 'confirmed', takesTime: true });
    }),
  );

  it(
    'by taking another time that a visitor books on the other: one of them has it',
    rounds(async (index) => {
      const { placementId, startsAt, state, client } = await round();
      const other = new Date(Date.parse(startsAt) + 2 * 3_600_000).toISOString();
      const [changed, booked] = await Promise.all([
        client(index, 'POST', `/placements/${placementId}/change`, { startsAt: other }),
        jsonClient(url(index + 1))('POST', '/bookings', bookRequest(practice, { startsAt: other, email: `v${index}@example.com` })),
      ]);
      expect([changed.status, booked.status]).toEqual(changed.status === 200 ? [200, 409] : [409, 201]);
      const after = await state();
      expect(new Date(after.startsAt).toISOString()).toBe(changed.status === 200 ? other : startsAt);
      expect(after).toMatchObject({ takesTime: true, status: changed.status === 200 ? 'confirmed' : 'proposed' });
      expect(after.date).toBe(after.wallDate);
    }),
  );
});
