import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { addDay, dayAhead, expectAgreement, weekly } from '../http/series-facts.ts';
import { peakSeats } from '../peak-seats.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const MONDAY = dayAhead(1, 14);
const week = (index: number): string => addDay(MONDAY, 7 * index);
const nine = (date: string): string => `${date}T09:00:00.000Z`;
const WEEKS = 6;

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

interface Answer {
  readonly status: number;
  readonly body: {
    code?: string;
    id: string;
    version: number;
    dates: { bookingId: string }[];
    bookings: { booking: { series: { id: string } }; manageToken: string }[];
  };
}
const post = async (index: number, path: string, body: unknown, key?: string) =>
  (await two.post(index, path, body, key === undefined ? {} : { authorization: `Bearer ${key}` })) as Answer;

const open = async () => {
  const rules = { windowDays: 500, clientSeries: true, cancelUntilMinutes: 0 };
  const practice = await createPractice(db, { timeZone: 'UTC', rules });
  return { practice, key: await createApiKey(db, practice.coachId) };
};
const person = (index: number) => ({ name: 'Ada Tremblay', email: `client${index}@example.com` });
const seriesOf = (practice: Practice) => db.selectFrom('series').select('id').where('coachId', '=', practice.coachId).execute();

/** No time is sold twice, every plan is what is booked, and no series is there by half. */
async function expectWhole(practice: Practice): Promise<void> {
  expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(1);
  for (const { id } of await seriesOf(practice)) await expectAgreement(db, id);
}

describe('on two processes at once', () => {
  it('series that want the same days are whole or not there', async () => {
    const { practice, key } = await open();
    const path = `/coach/${practice.coachId}/series`;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        post(index, path, { serviceId: practice.serviceId, newClient: person(index), pattern: weekly(week(index % 4), [1], WEEKS) }, key),
      ),
    );
    for (const { status, body } of answers) expect(status === 201 || body.code === 'dates_taken').toBe(true);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength((await seriesOf(practice)).length);
    expect((await seriesOf(practice)).length).toBeGreaterThan(0);
    await expectWhole(practice);
  });

  it('edits, single bookings, blocks and a client who leaves dates out never leave a plan and its bookings apart', async () => {
    const { practice, key } = await open();
    const order = { coachSlug: practice.coachSlug, serviceSlug: practice.serviceSlug, ...person(0), timeZone: 'UTC' };
    const own = await post(0, '/bookings/series', { ...order, pattern: weekly(MONDAY, [1], WEEKS) });
    expect(own.status).toBe(201);
    const [first] = own.body.bookings;
    const path = `/coach/${practice.coachId}`;
    const edits = (index: number, list: readonly object[]) =>
      post(index, `${path}/series/${first?.booking.series.id}/edits`, { version: 1, edits: list }, key);
    const link = `/manage/${first?.manageToken}/series`;
    const block = { ...blockedDay(week(3)), keepBookings: true };
    const answers = await Promise.all([
      // All to Tuesday, where somebody books, and all half an hour later.
      edits(0, [{ kind: 'change', from: null, rhythm: { kind: 'weekly', every: 1, weekdays: [2] } }]),
      edits(1, [{ kind: 'change', from: null, startMinute: 570 }]),
      edits(0, [{ kind: 'end', end: { kind: 'count', count: WEEKS + 3 } }]),
      ...[1, 2, 4].map((index) =>
        post(index, '/bookings', bookRequest(practice, { startsAt: nine(addDay(week(index), 1)), ...person(index) })),
      ),
      ...[1, 2].map((index) =>
        post(index, '/bookings', bookRequest(practice, { startsAt: nine(week(WEEKS + index - 1)), ...person(10 + index) })),
      ),
      post(1, `${link}/skip`, { id: week(2) }),
      post(0, `${link}/stop`, { from: week(4) }),
      post(1, `${link}/more`, { count: 2 }),
      post(0, `${path}/overrides`, block, key),
      post(
        1,
        `${path}/bookings/several`,
        { serviceId: practice.serviceId, newClient: person(20), starts: [nine(week(WEEKS)), nine(week(WEEKS + 2))] },
        key,
      ),
    ]);
    expect(answers.filter(({ status }) => status >= 500 || status === 400 || status === 404)).toEqual([]);
    // Of edits that saw the same version one at most goes through, whatever else came first.
    expect(answers.slice(0, 3).filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    await expectWhole(practice);
  });

  it('a date that its client leaves out and the coach moves at the same moment is one or the other', async () => {
    const { practice, key } = await open();
    const order = { coachSlug: practice.coachSlug, serviceSlug: practice.serviceSlug, ...person(0), timeZone: 'UTC' };
    const own = await post(0, '/bookings/series', { ...order, pattern: weekly(MONDAY, [1], 10) });
    const id = own.body.bookings[0]?.booking.series.id;
    const bookings = await db
      .selectFrom('bookings')
      .select(['id', 'seriesDate'])
      .where('seriesId', '=', id ?? '')
      .orderBy('startsAt')
      .execute();
    const token = own.body.bookings[0]?.manageToken;
    const answers = await Promise.all(
      bookings.flatMap((booking, index) => [
        post(index, `/manage/${token}/series/skip`, { id: booking.seriesDate }),
        post(
          index + 1,
          `/coach/${practice.coachId}/bookings/${booking.id}/move`,
          { startsAt: nine(addDay(booking.seriesDate ?? '', 2)) },
          key,
        ),
      ]),
    );
    expect(answers.filter(({ status }) => status >= 500 || status === 400 || status === 404)).toEqual([]);
    await expectWhole(practice);
  });
});
