import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import type { Database } from '../../server/db/database.ts';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { peakSeats } from '../peak-seats.ts';
import { type Answered, startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const RIVALS = 40;
const DATES = 5;
const ZONE = 'America/Toronto';
/** Ten in the morning of the coach, from two weeks ahead on. */
const FIRST = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const day = (index: number): string => addDays(FIRST, index);
const ten = (index: number): string => new Date(wallToInstant(ZONE, day(index), 600)).toISOString();

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

const who = (practice: Practice, index: number) => {
  const { startsAt: _, ...body } = bookRequest(practice, { startsAt: ten(0), email: `client${index}@example.com` });
  return body;
};
const single = (practice: Practice, index: number) => two.post(index, '/bookings', { ...who(practice, index), startsAt: ten(index % 8) });
/** Five of eight days, each in an order of their own: every two meet somewhere. */
const several = (practice: Practice, index: number) =>
  two.post(index, '/bookings/several', {
    ...who(practice, index),
    starts: Array.from({ length: DATES }, (_, nth) => ten((index * 3 + nth * 5) % 8)),
  });
/** Every day, or every other one. */
const series = (practice: Practice, index: number) =>
  two.post(index, '/bookings/series', {
    ...who(practice, index),
    pattern: {
      startsOn: day(index % 3),
      startMinute: 600,
      rhythm: { kind: 'dates', dates: Array.from({ length: DATES }, (_, nth) => day((index % 3) + nth * (1 + (index % 2)))) },
      end: { kind: 'count', count: DATES },
    },
  });

const REFUSED = new Set(['slot_taken', 'dates_taken']);
const codeOf = ({ body }: Answered): unknown => (body as { code?: unknown }).code;

/** Whoever got something has all of it, whoever was refused has nothing, and no seat is sold twice. */
async function expectWhole(practice: Practice, answers: readonly Answered[], sizeOf: (index: number) => number, capacity: number) {
  for (const answer of answers)
    if (answer.status !== 201) expect([answer.status, REFUSED.has(String(codeOf(answer)))]).toEqual([409, true]);
  const bookings = await db.selectFrom('bookings').select(['id', 'clientEmail']).where('coachId', '=', practice.coachId).execute();
  const counts = Object.fromEntries(
    Object.entries(Object.groupBy(bookings, ({ clientEmail }) => clientEmail)).map(([email, rows]) => [email, rows?.length]),
  );
  const expected = answers.flatMap(({ status }, index) => (status === 201 ? [[`client${index}@example.com`, sizeOf(index)] as const] : []));
  expect(counts).toEqual(Object.fromEntries(expected));
  expect(expected.length).toBeGreaterThan(0);
  const claims = await db.selectFrom('claims').select('bookingId').where('coachId', '=', practice.coachId).execute();
  expect(claims.map(({ bookingId }) => bookingId).toSorted()).toEqual(bookings.map(({ id }) => id).toSorted());
  expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(capacity);
}

describe.each([1, 2])('with room for %i at a time, on two server processes', (capacity) => {
  it('several slots in one step and single ones want the same days: whole or not at all', async () => {
    const practice = await createPractice(db, { capacity });
    const isSingle = (index: number) => index % 2 === 0;
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, index) => (isSingle(index) ? single(practice, index) : several(practice, index))),
    );
    await expectWhole(practice, answers, (index) => (isSingle(index) ? 1 : DATES), capacity);
  });

  it('series over one another: a half-written one does not exist', async () => {
    const practice = await createPractice(db, { capacity, rules: { clientSeries: true } });
    const answers = await Promise.all(Array.from({ length: RIVALS }, (_, index) => series(practice, index)));
    await expectWhole(practice, answers, () => DATES, capacity);
    const kept = await db.selectFrom('series').select('id').where('coachId', '=', practice.coachId).execute();
    expect(kept).toHaveLength(answers.filter(({ status }) => status === 201).length);
  });

  it('requests hold as bookings do', async () => {
    const practice = await createPractice(db, { capacity, rules: { clientSeries: true, instant: false } });
    const sorts = [single, several, series] as const;
    const answers = await Promise.all(Array.from({ length: RIVALS }, (_, index) => sorts[index % 3]!(practice, index)));
    await expectWhole(practice, answers, (index) => (index % 3 === 0 ? 1 : DATES), capacity);
    const requests = await db.selectFrom('requests').select('id').where('coachId', '=', practice.coachId).execute();
    expect(requests).toHaveLength(answers.filter(({ status }) => status === 201).length);
    expect(await recountGuarantee(db)).toEqual({
      bookingsWithoutClaim: 0,
      claimsWithoutOwner: 0,
      claimsOverCapacity: 0,
      offersWithoutClaim: 0,
    });
  });
});
