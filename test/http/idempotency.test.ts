import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookRequest } from '../factories/book-request.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;

beforeAll(async () => {
  // Nobody else waits for a lock: sweeps and mails would be counted too.
  practices = await openPractices({ runsJobs: false });
});
afterAll(() => practices.stop());

const bookWith = (practice: OpenPractice, key: string, startsAt: string) =>
  practice.visitor('POST', '/bookings', bookRequest(practice, { startsAt }), { 'idempotency-key': key });

/** Until so many connections wait for a lock. */
const waiting = (count: number) =>
  expect
    .poll(async () => {
      const { rows } = await sql<{
        count: number;
      }>`select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
        practices.db,
      );
      return rows[0]?.count;
    })
    .toBe(count);

describe('the same key', () => {
  it('gets one answer also when both requests are on their way at once, and the time falls free between them', async () => {
    const practice = await practices.open();
    const { body } = await practice.book(at(5), { email: 'first@example.com' });
    const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const holding = practices.db.transaction().execute(async (tx) => {
      await tx.selectFrom('coaches').select('id').where('id', '=', practice.coachId).forNoKeyUpdate().execute();
      isLocked();
      await held;
    });
    await locked;
    // Each waits for the one before: the first is refused, then the time falls free, then its repetition has its turn.
    const one = bookWith(practice, 'key-of-rivals', at(5));
    await waiting(1);
    const cancelled = practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {});
    await waiting(2);
    const other = bookWith(practice, 'key-of-rivals', at(5));
    await waiting(3);
    release();
    await holding;
    expect((await cancelled).status).toBe(200);
    const answers = [await one, await other, await bookWith(practice, 'key-of-rivals', at(5))];
    expect(new Set(answers.map((answer) => answer.status)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.body.manageToken)).size).toBe(1);
  });
});
