import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import type { Database } from '../../server/db/database.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { peakSeats } from '../peak-seats.ts';
import { startProcess } from './start-process.ts';
import { type Answered, startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const RIVALS = 200;
const MINUTE = 60_000;
/** A Monday well ahead, at 12:00 in Toronto. */
const DAY_START = nextMondayNoon();

function nextMondayNoon(): number {
  const day = 86_400_000;
  const monday = Math.floor(Date.now() / day) * day + ((8 - new Date().getUTCDay()) % 7 || 7) * day;
  return monday + 14 * day + 17 * 60 * MINUTE;
}

interface Said {
  readonly code?: string;
  readonly alternatives?: readonly string[];
  readonly booking?: { readonly id: string };
  readonly manageToken?: string;
}

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});

afterAll(() => two.stop());

const book = (practice: Practice, index: number, startsAt: number, durationMinutes = 60) =>
  two.post<Said>(
    index,
    '/bookings',
    bookRequest(practice, { startsAt: new Date(startsAt).toISOString(), durationMinutes, email: `client${index}@example.com` }),
  );

const won = (answers: readonly Answered<Said>[]) => answers.filter((answer) => answer.status === 201);

/** Everybody was answered; who lost was told so, and where else there is room. */
function expectFairAnswers(answers: readonly Answered<Said>[]): void {
  const losers = answers.filter((answer) => answer.status !== 201);
  for (const loser of losers) {
    expect(loser).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(loser.body.alternatives?.length).toBeGreaterThan(0);
  }
}

/** What was acknowledged is there, with its claim, and nothing else is. */
async function expectBooksAgree(practice: Practice, answers: readonly Answered<Said>[]): Promise<void> {
  const bookings = await db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute();
  const claims = await db.selectFrom('claims').select('bookingId').where('coachId', '=', practice.coachId).execute();
  const ids = won(answers).map((answer) => answer.body.booking?.id);
  expect(bookings.map((row) => row.id).sort()).toEqual([...ids].sort());
  expect(claims.map((row) => row.bookingId).sort()).toEqual([...ids].sort());
}

describe.each([1, 2, 3])('with room for %i at a time, two server processes and 200 rivals', (capacity) => {
  it('sells one start exactly as often as there are seats', async () => {
    const practice = await createPractice(db, { capacity });
    const answers = await Promise.all(Array.from({ length: RIVALS }, (_, index) => book(practice, index, DAY_START)));
    expect(won(answers)).toHaveLength(capacity);
    expectFairAnswers(answers);
    expect(await peakSeats(db, practice.coachId)).toBe(capacity);
    await expectBooksAgree(practice, answers);
  });

  it('never has more at any instant when starts are shifted against each other', async () => {
    const practice = await createPractice(db, { capacity, rules: { intervalMinutes: 15 } });
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, index) => book(practice, index, DAY_START + (index % 8) * 15 * MINUTE)),
    );
    expectFairAnswers(answers);
    expect(await peakSeats(db, practice.coachId)).toBe(capacity);
    await expectBooksAgree(practice, answers);
  });

  it('never has more at any instant when lengths are mixed and buffers lie between', async () => {
    const lengths = [30, 45, 60, 90, 120];
    const practice = await createPractice(db, {
      capacity,
      durations: lengths,
      rules: { intervalMinutes: 15, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 },
    });
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, index) =>
        book(practice, index, DAY_START + ((index * 7) % 16) * 15 * MINUTE, lengths[index % lengths.length]),
      ),
    );
    expectFairAnswers(answers);
    expect(await peakSeats(db, practice.coachId)).toBe(capacity);
    await expectBooksAgree(practice, answers);
  });
});

describe('booking against moving against blocking', () => {
  it('keeps capacity, and no booking ends up under a block that did not mean to keep it', async () => {
    const practice = await createPractice(db, { capacity: 2, rules: { moveUntilMinutes: 0 } });
    const key = await createApiKey(db, practice.coachId);
    const morning = DAY_START + 7 * 24 * 60 * MINUTE;
    const early = await Promise.all(
      Array.from({ length: 16 }, (_, index) => book(practice, index, morning + Math.floor(index / 2) * 60 * MINUTE)),
    );
    expect(won(early)).toHaveLength(16);

    // The same six hours, 200 at once: new clients, clients who move in from elsewhere, and the coach who blocks hours of them.
    const target = DAY_START;
    const date = new Date(target).toISOString().slice(0, 10);
    const noon = wallMinuteInToronto(target);
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, async (_, index): Promise<Answered<Said> & { kind: string }> => {
        const startsAt = target + (index % 6) * 60 * MINUTE;
        if (index % 12 === 5) {
          const startMinute = noon + (index % 6) * 60;
          const body = { ...blockedDay(date), startMinute, endMinute: startMinute + 60 };
          return {
            kind: 'block',
            ...(await two.post<Said>(index, `/coach/${practice.coachId}/overrides`, body, { authorization: `Bearer ${key}` })),
          };
        }
        if (index % 12 === 7 && early[(index - 7) / 12]) {
          const token = early[(index - 7) / 12]!.body.manageToken!;
          return {
            kind: 'move',
            ...(await two.post<Said>(index, `/manage/${token}/move`, { startsAt: new Date(startsAt).toISOString() })),
          };
        }
        return { kind: 'book', ...(await book(practice, index, startsAt)) };
      }),
    );

    for (const answer of answers) expect([200, 201, 409], JSON.stringify(answer)).toContain(answer.status);
    for (const answer of answers.filter((each) => each.status === 409)) expect(['slot_taken', 'hits_bookings']).toContain(answer.body.code);
    expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(2);

    const blocks = await db.selectFrom('overrides').select(['startMinute', 'endMinute']).where('coachId', '=', practice.coachId).execute();
    const bookings = await db
      .selectFrom('bookings')
      .select(['wallDate', 'wallMinute'])
      .where('coachId', '=', practice.coachId)
      .where('wallDate', '=', date)
      .execute();
    for (const block of blocks)
      expect(bookings.filter((booking) => booking.wallMinute < block.endMinute! && booking.wallMinute + 60 > block.startMinute!)).toEqual(
        [],
      );
  });
});

describe('a process killed in the middle of a rush', () => {
  it('loses no booking it acknowledged and leaves nothing half done', async () => {
    const practice = await createPractice(db, { capacity: 1 });
    const victim = await startProcess(two.connectionString);
    const acknowledged: string[] = [];
    const body = (index: number) =>
      JSON.stringify(
        bookRequest(practice, { startsAt: new Date(DAY_START + index * 60 * MINUTE).toISOString(), email: `client${index}@example.com` }),
      );
    const rush = Array.from({ length: RIVALS }, async (_, index) => {
      const response = await fetch(`${victim.url}/api/v1/bookings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body(index),
      });
      if (response.status !== 201) return;
      const answer = (await response.json()) as { booking: { id: string } };
      acknowledged.push(answer.booking.id);
      if (acknowledged.length === 20) victim.child.kill('SIGKILL');
    });
    await Promise.allSettled(rush);
    await victim.end('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);

    const bookings = (await db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute()).map((row) => row.id);
    for (const id of acknowledged) expect(bookings).toContain(id);
    const claims = (await db.selectFrom('claims').select('bookingId').where('coachId', '=', practice.coachId).execute()).map(
      (row) => row.bookingId,
    );
    // Two links each: the one that is shown at once, and the one in the mail.
    const linked = async (provesClient: boolean) => {
      const links = db.selectFrom('accessTokens').select('bookingId').where('provesClient', '=', provesClient);
      return (await links.where('coachId', '=', practice.coachId).execute()).map((row) => row.bookingId);
    };
    const [shown, mailed] = [await linked(false), await linked(true)];
    const audited = (await db.selectFrom('auditEntries').select('subjectId').where('coachId', '=', practice.coachId).execute()).map(
      (row) => row.subjectId,
    );
    for (const rows of [claims, shown, mailed, audited]) expect([...rows].sort()).toEqual([...bookings].sort());
    expect(await queuedMails(bookings)).toBe(2 * bookings.length);
  });
});

describe('the same idempotency key, many times at once', () => {
  it('books once and answers alike', async () => {
    const practice = await createPractice(db);
    const body = bookRequest(practice, { startsAt: new Date(DAY_START).toISOString() });
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => two.post<Said>(index, '/bookings', body, { 'idempotency-key': 'the-same-key' })),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map((answer) => `${answer.body.booking?.id} ${answer.body.manageToken}`)).size).toBe(1);
    const other = await two.post<Said>(0, '/bookings', { ...body, name: 'Somebody Else' }, { 'idempotency-key': 'the-same-key' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('repeats a refusal as well', async () => {
    const practice = await createPractice(db);
    const taken = await book(practice, 0, DAY_START);
    const body = bookRequest(practice, { startsAt: new Date(DAY_START).toISOString() });
    const first = await two.post<Said>(0, '/bookings', body, { 'idempotency-key': 'refused-key' });
    await two.post<Said>(0, `/manage/${taken.body.manageToken}/cancel`, {});
    const second = await two.post<Said>(1, '/bookings', body, { 'idempotency-key': 'refused-key' });
    expect(first).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(second).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
  });
});

/** Waiting, running or done: what counts is that the commit brought them along. */
async function queuedMails(bookingIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from pgboss.job where name = 'booking_mail' and data->>'bookingId' = any(${bookingIds})`.execute(db);
  return rows[0]?.count ?? 0;
}

const toronto = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function wallMinuteInToronto(instant: number): number {
  const [hour, minute] = toronto.format(instant).split(':').map(Number);
  return hour! * 60 + minute!;
}
