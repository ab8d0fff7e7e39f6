import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { peakSeats } from '../peak-seats.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Midnight UTC, a fortnight ahead: the day that is blocked. The second choices lie on the day after. */
const TARGET = (Math.floor(Date.now() / DAY) + 14) * DAY;
const at = (day: number, hour: number) => new Date(TARGET + day * DAY + hour * HOUR).toISOString();
const block = { ...blockedDay(at(0, 0).slice(0, 10)) };
const SESSIONS = 12;
const CAPACITY = 2;

interface Said {
  readonly code?: string;
  readonly booking?: { readonly id: string };
  readonly manageToken?: string;
  readonly closureId?: string;
}

let two: TwoProcesses;
let db: Database;
let practice: Practice;
let authorization: string;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

const asCoach = (index: number, path: string, body: unknown) =>
  two.post<Said>(index, `/coach/${practice.coachId}${path}`, body, { authorization });
const book = (index: number, startsAt: string, who: string) =>
  two.post<Said>(index, '/bookings', bookRequest(practice, { startsAt, email: `${who}${index}@example.com` }));

/** Sessions on the day that is blocked, one an hour; four each name one second choice, which holds two. */
async function sessions(): Promise<readonly { readonly id: string; readonly token: string }[]> {
  const booked = [];
  for (let index = 0; index < SESSIONS; index += 1) {
    const { body } = await book(index, at(0, index), 'client');
    const id = body.booking!.id;
    await db
      .updateTable('bookings')
      .set({ backupStartsAt: new Date(at(1, Math.floor(index / 4))) })
      .where('id', '=', id)
      .execute();
    booked.push({ id, token: body.manageToken! });
  }
  return booked;
}

const openPractice = async () => {
  practice = await createPractice(db, { capacity: CAPACITY, timeZone: 'UTC', rules: { cancelUntilMinutes: 0, freeCancelMinutes: 0 } });
  authorization = `Bearer ${await createApiKey(db, practice.coachId)}`;
};

/** Each booking that takes time has its claim at its own time, and no other has one. */
async function claimsFit(): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select bookings.id from bookings left join claims on claims.booking_id = bookings.id
    where bookings.coach_id = ${practice.coachId} and ((bookings.status in ('confirmed')) <> (claims.id is not null)
      or (claims.id is not null and (claims.starts_at <> bookings.starts_at or claims.ends_at <> bookings.ends_at)))`.execute(db);
  expect(rows).toEqual([]);
}

const ofPractice = () =>
  db
    .selectFrom('bookings')
    .select(['id', 'status', 'startsAt', 'backupStartsAt', 'cancelledBy'])
    .where('coachId', '=', practice.coachId)
    .execute();

describe('a block with second choices', () => {
  it('races visitors who book those times and clients who cancel: no time holds more than it does, and each session has one end', async () => {
    await openPractice();
    const all = await sessions();
    const decisions = all.map(({ id }) => ({ bookingId: id, outcome: 'backup' }));
    const leaving = all.filter((_, index) => index % 5 === 0);
    const [closed] = await Promise.all([
      Promise.all([0, 1].map((index) => asCoach(index, '/plan', { create: [block], remove: [], decisions }))),
      Promise.all(Array.from({ length: 12 }, (_, index) => book(index, at(1, index % 3), 'visitor'))),
      Promise.all(leaving.map(({ token }, index) => two.post<Said>(index, `/manage/${token}/cancel`, {}))),
    ]);
    for (const { status, body } of closed) expect(status, JSON.stringify(body)).toBe(200);
    expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(CAPACITY);
    await claimsFit();

    const asked = await db
      .selectFrom('rescheduleRequests')
      .select(['bookingId', 'state'])
      .where('coachId', '=', practice.coachId)
      .execute();
    const open = new Set(asked.filter(({ state }) => state === 'open').map(({ bookingId }) => bookingId));
    const bookings = new Map((await ofPractice()).map((booking) => [booking.id, booking]));
    for (const { id } of all) {
      const { status, startsAt, backupStartsAt } = bookings.get(id)!;
      const isMoved = startsAt >= TARGET + DAY && backupStartsAt === null;
      const ends = [status === 'cancelled', status === 'confirmed' && isMoved, status === 'confirmed' && !isMoved && open.has(id)];
      expect(ends.filter(Boolean), id).toHaveLength(1);
    }
    const overrides = await db.selectFrom('overrides').select('id').where('coachId', '=', practice.coachId).execute();
    expect(overrides).toHaveLength(1);
  });
});

describe('an undo', () => {
  it('races the answers of clients and a second undo: all of it is undone or none of it', async () => {
    for (let round = 0; round < 6; round += 1) {
      await openPractice();
      const all = await sessions();
      const outcomes = ['ask', 'backup', 'cancel', 'keep'] as const;
      const decisions = all.map(({ id }, index) => ({ bookingId: id, outcome: outcomes[index % 4] }));
      const { body } = await asCoach(round, '/plan', { create: [block], remove: [], decisions });
      const undo = (index: number) => asCoach(index, `/closures/${body.closureId}/undo`, {});
      const [answer, ...undone] = await Promise.all([
        two.post<Said>(round, `/manage/${all[0]!.token}/move`, { startsAt: at(1, 20) }),
        undo(round + 1),
        undo(round),
      ]);
      const isUndone = undone.some(({ status }) => status === 200);
      for (const { status, body: said } of undone)
        expect(status === 200 || ['closure_undone', 'closure_answered'].includes(said.code ?? ''), JSON.stringify(said)).toBe(true);
      expect(undone.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      expect([200, 409]).toContain(answer.status);
      // One of the two was there first; a client who comes after the undo moves a session that stands, by the usual rules.
      expect(isUndone || answer.status === 200).toBe(true);

      const bookings = new Map((await ofPractice()).map((booking) => [booking.id, booking]));
      const overrides = await db.selectFrom('overrides').select('id').where('coachId', '=', practice.coachId).execute();
      expect(overrides).toHaveLength(isUndone ? 0 : 1);
      for (const [index, { id }] of all.entries()) {
        if (index === 0) continue;
        const { status, startsAt } = bookings.get(id)!;
        const outcome = outcomes[index % 4];
        expect(status).toBe(outcome === 'cancel' && !isUndone ? 'cancelled' : 'confirmed');
        if (isUndone || outcome !== 'backup') expect(startsAt).toBe(Date.parse(at(0, index)));
        else expect(startsAt).toBeGreaterThanOrEqual(TARGET);
      }
      expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(CAPACITY);
      await claimsFit();
    }
  });
});
