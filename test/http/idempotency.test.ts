import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookRequest } from '../factories/book-request.ts';
import { holdCoach } from './hold-coach.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;

beforeAll(async () => {
  // Nobody else waits for a lock: sweeps and mails would be counted too.
  practices = await openPractices({ runsJobs: false });
});
afterAll(() => practices.stop());

const bookWith = (practice: OpenPractice, key: string, startsAt: string) =>
  practice.visitor('POST', '/bookings', bookRequest(practice, { startsAt }), { 'idempotency-key': key });

describe('the same key', () => {
  it('gets one answer also when both requests are on their way at once, and the time falls free between them', async () => {
    const practice = await practices.open();
    const { body } = await practice.book(at(5), { email: 'first@example.com' });
    const { waiting, release } = await holdCoach(practices.db, practice.coachId);
    // Each waits for the one before: the first is refused, then the time falls free, then its repetition has its turn.
    const one = bookWith(practice, 'key-of-rivals', at(5));
    await expect.poll(waiting).toBe(1);
    const cancelled = practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {});
    await expect.poll(waiting).toBe(2);
    const other = bookWith(practice, 'key-of-rivals', at(5));
    await expect.poll(waiting).toBe(3);
    await release();
    expect((await cancelled).status).toBe(200);
    const answers = [await one, await other, await bookWith(practice, 'key-of-rivals', at(5))];
    expect(new Set(answers.map((answer) => answer.status)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.body.manageToken)).size).toBe(1);
  });
});
