import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { peakSeats } from '../peak-seats.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const SETS = 40;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Two weeks ahead, at a whole hour. */
const FIRST = Math.floor(Date.now() / DAY) * DAY + 14 * DAY + 17 * HOUR;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});

afterAll(() => two.stop());

const post = (index: number, path: string, body: unknown, key?: string): Promise<Answer> =>
  two.post(index, path, body, key === undefined ? {} : { authorization: `Bearer ${key}` });

const iso = (instant: number): string => new Date(instant).toISOString();
const bookingsOf = ({ coachId }: Practice) =>
  db.selectFrom('bookings').select(['id', 'clientEmail', 'startsAt', 'status']).where('coachId', '=', coachId).execute();
const claimsOf = ({ coachId }: Practice) => db.selectFrom('claims').select('bookingId').where('coachId', '=', coachId).execute();

describe.each([1, 2])('with room for %i at a time, two server processes and forty sets that want the same days', (capacity) => {
  it('every set is whole or not there, and no seat is sold twice', async () => {
    const practice = await createPractice(db, { capacity });
    const key = await createApiKey(db, practice.coachId);
    // Five of eight days each, in orders of their own, half of them half an hour later: every two sets meet somewhere.
    const startsOf = (index: number) =>
      Array.from({ length: 5 }, (_, nth) => iso(FIRST + ((index * 3 + nth * 5) % 8) * DAY + (index % 2) * (HOUR / 2)));
    const answers = await Promise.all(
      Array.from({ length: SETS }, (_, index) =>
        post(
          index,
          `/coach/${practice.coachId}/bookings/several`,
          {
            serviceId: practice.serviceId,
            newClient: { name: 'Ada Tremblay', email: `client${index}@example.com` },
            starts: startsOf(index),
          },
          key,
        ),
      ),
    );
    const won = answers.filter(({ status }) => status === 201).length;
    expect(won).toBeGreaterThanOrEqual(capacity);
    for (const { status, body } of answers.filter((answer) => answer.status !== 201))
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'slot_taken' } });

    const bookings = await bookingsOf(practice);
    const sizes = Object.values(Object.groupBy(bookings, ({ clientEmail }) => clientEmail)).map((set) => set?.length);
    expect(sizes).toEqual(Array(won).fill(5));
    expect((await claimsOf(practice)).map(({ bookingId }) => bookingId).sort()).toEqual(bookings.map(({ id }) => id).sort());
    expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(capacity);
  });
});

describe('the undo of a cancellation against somebody who books', () => {
  it('gives the time to one of them', async () => {
    const practice = await createPractice(db);
    const key = await createApiKey(db, practice.coachId);
    const days = Array.from({ length: 12 }, (_, day) => FIRST + day * DAY);
    const before = await Promise.all(
      days.map((startsAt, index) =>
        post(index, '/bookings', bookRequest(practice, { startsAt: iso(startsAt), email: `first${index}@example.com` })),
      ),
    );
    const ids = before.map(({ body }) => (body as { booking: { id: string } }).booking.id);
    await Promise.all(ids.map((id, index) => post(index, `/coach/${practice.coachId}/bookings/${id}/cancel`, {}, key)));

    const answers = await Promise.all(
      days.flatMap((startsAt, index) => [
        post(index, `/coach/${practice.coachId}/bookings/${ids[index]}/restore`, {}, key),
        post(index + 1, '/bookings', bookRequest(practice, { startsAt: iso(startsAt), email: `rival${index}@example.com` })),
        post(index, `/coach/${practice.coachId}/bookings/${ids[index]}/restore`, {}, key),
      ]),
    );
    for (const { status } of answers) expect([200, 201, 409]).toContain(status);
    const taking = (await bookingsOf(practice)).filter(({ status }) => status === 'confirmed');
    expect(taking.map(({ startsAt }) => startsAt).sort()).toEqual(days);
    expect((await claimsOf(practice)).map(({ bookingId }) => bookingId).sort()).toEqual(taking.map(({ id }) => id).sort());
    expect(answers.filter(({ status }) => status !== 409)).toHaveLength(days.length);
    expect(await peakSeats(db, practice.coachId)).toBe(1);
  });
});
