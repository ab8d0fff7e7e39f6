import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { type Answered, startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const RIVALS = 64;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Said {
  readonly id?: string;
  readonly code?: string;
  readonly resetsOn?: string;
}

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

/** Well ahead of whatever day it is; its first of January begins in Toronto at five. */
const YEAR = new Date().getUTCFullYear() + 2;
const turnOfYear = Date.parse(`${YEAR}-01-01T05:00:00Z`);
const iso = (instant: number): string => new Date(instant).toISOString();

interface Desk {
  readonly practice: Practice;
  readonly clientId: string;
  readonly book: (index: number, startsAt: number) => Promise<Answered<Said>>;
  readonly change: (index: number, id: string, verb: string, body?: object) => Promise<Answered<Said>>;
  readonly grant: (index: number, day: string, granted: number) => Promise<Answered<Said>>;
}

async function openDesk(): Promise<Desk> {
  const practice = await createPractice(db, { durations: [30], capacity: 100 });
  await db.updateTable('services').set({ kind: 'check_in' }).where('id', '=', practice.serviceId).execute();
  const clientId = randomUUID();
  const client = { id: clientId, coachId: practice.coachId, name: 'Ada Tremblay', email: 'ada@example.com' };
  await db.insertInto('clients').values(client).execute();
  const headers = { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` };
  const path = (rest: string) => `/coach/${practice.coachId}${rest}`;
  return {
    practice,
    clientId,
    book: (index, startsAt) =>
      two.post<Said>(index, path('/bookings'), { serviceId: practice.serviceId, clientId, startsAt: iso(startsAt) }, headers),
    change: (index, id, verb, body = {}) => two.post<Said>(index, path(`/bookings/${id}/${verb}`), body, headers),
    grant: async (index, day, granted) => {
      const response = await fetch(`${two.processes[index % 2]?.url}/api/v1${path(`/clients/${clientId}/check-ins`)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ day, granted }),
      });
      return { status: response.status, body: (await response.json()) as Said };
    },
  };
}

/** What the months say is what is booked, and none of them has more than it may. */
async function expectMonthsAgree({ clientId }: Desk): Promise<void> {
  const { rows } = await sql<{ month: string; used: number; granted: number; booked: number }>`
    select month::text, used, granted, (select count(*)::integer from bookings where client_id = ${clientId} and check_in and check_in_month = month) as booked
    from check_in_months where client_id = ${clientId}`.execute(db);
  for (const { used, granted, booked } of rows) {
    expect(used).toBe(booked);
    expect(used).toBeLessThanOrEqual(1 + granted);
  }
  const { rows: forgotten } = await sql`select from bookings where client_id = ${clientId} and check_in_month is not null
    and not exists (select from check_in_months where client_id = bookings.client_id and month = check_in_month)`.execute(db);
  expect(forgotten).toEqual([]);
}

const won = (answers: readonly Answered<Said>[]) => answers.filter(({ status }) => status === 201 || status === 200);

describe('the free check-in of a month, two server processes and sixty-four wishes at once', () => {
  it('is booked once, by the page of the coach and by the public one together', async () => {
    const desk = await openDesk();
    const today = new Date();
    // Early next month, which is open to clients already.
    const base = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 3, 15);
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, index) => {
        const startsAt = base + (index % 8) * DAY + (index % 5) * HOUR;
        return index % 2 === 0
          ? desk.book(index, startsAt)
          : two.post<Said>(index, '/bookings', bookRequest(desk.practice, { startsAt: iso(startsAt), durationMinutes: 30 }));
      }),
    );
    expect(won(answers)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(answer).toMatchObject({ status: 409, body: { code: 'check_in_used', resetsOn: expect.any(String) } });
    await expectMonthsAgree(desk);
  });

  it('is booked once on either side of midnight on the last of December', async () => {
    const desk = await openDesk();
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, index) => desk.book(index, turnOfYear + ((index % 8) - 4) * (HOUR / 2))),
    );
    expect(won(answers)).toHaveLength(2);
    const rows = await db.selectFrom('bookings').select('checkInMonth').where('clientId', '=', desk.clientId).orderBy('startsAt').execute();
    expect(rows.map(({ checkInMonth }) => checkInMonth)).toEqual([`${YEAR - 1}-12-01`, `${YEAR}-01-01`]);
    await expectMonthsAgree(desk);
  });

  it('and those that were granted meanwhile are booked as often as there are of them', async () => {
    const desk = await openDesk();
    expect((await desk.grant(0, `${YEAR}-03-05`, 4)).status).toBe(200);
    const start = Date.parse(`${YEAR}-03-02T15:00:00Z`);
    const answers = await Promise.all(Array.from({ length: RIVALS }, (_, index) => desk.book(index, start + (index % 20) * DAY)));
    expect(won(answers)).toHaveLength(5);
    await expectMonthsAgree(desk);
  });

  it('never is more than it may, however bookings, moves, cancellations, undos and grants meet', async () => {
    const desk = await openDesk();
    const starts = [0, 1, 2, 3].map((month) => Date.parse(`${YEAR}-${String(month + 2).padStart(2, '0')}-10T15:00:00Z`));
    let ids = won(await Promise.all(starts.map((start, index) => desk.book(index, start)))).flatMap(({ body }) => body.id ?? []);
    expect(ids).toHaveLength(4);
    for (let round = 0; round < 6; round++) {
      const pick = (index: number): string => ids[(index * 7 + round) % ids.length]!;
      const answers = await Promise.all(
        Array.from({ length: 24 }, (_, index) => {
          const start = starts[(index + round) % starts.length]! + ((index % 9) + 1) * HOUR;
          switch (index % 6) {
            case 0:
              return desk.change(index, pick(index), 'cancel');
            case 1:
              return desk.change(index, pick(index), 'restore');
            case 2:
              return desk.grant(index, iso(start).slice(0, 10), (index + round) % 3);
            case 3:
              return desk.book(index, start);
            default:
              return desk.change(index, pick(index), 'move', { startsAt: iso(start) });
          }
        }),
      );
      for (const { status, body } of answers) expect([200, 201, 409], JSON.stringify(body)).toContain(status);
      ids = [...ids, ...answers.filter(({ status }) => status === 201).flatMap(({ body }) => body.id ?? [])];
      await expectMonthsAgree(desk);
    }
  });
});
