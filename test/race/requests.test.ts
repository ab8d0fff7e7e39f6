import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takesTime } from '../../core/bookings/booking-status.ts';
import type { Database } from '../../server/db/database.ts';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { peakSeats } from '../peak-seats.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Two weeks ahead, at a whole hour. */
const FIRST = Math.floor(Date.now() / DAY) * DAY + 14 * DAY + 17 * HOUR;
const day = (nth: number): string => new Date(FIRST + nth * DAY).toISOString();

let two: TwoProcesses;
let db: Database;
let sweep: Sweep;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  sweep = await openSweep(two.connectionString);
});
afterAll(async () => {
  await sweep.stop();
  await two.stop();
});

interface Asked {
  readonly bookingId: string;
  readonly requestId: string;
  readonly token: string;
}

async function ask(practice: Practice, nth: number): Promise<Asked> {
  const { status, body } = await two.post(
    nth,
    '/bookings',
    bookRequest(practice, { startsAt: day(nth), email: `client${nth}@example.com` }),
  );
  expect(status).toBe(201);
  const { booking, manageToken } = body as { booking: { id: string; request: { id: string } }; manageToken: string };
  return { bookingId: booking.id, requestId: booking.request.id, token: manageToken };
}

const stateOf = ({ requestId, bookingId }: Asked) =>
  db
    .selectFrom('requests')
    .innerJoin('bookings', 'bookings.requestId', 'requests.id')
    .leftJoin('claims', 'claims.bookingId', 'bookings.id')
    .select(['requests.state', 'requests.version', 'bookings.status', 'claims.id as claimId'])
    .where('requests.id', '=', requestId)
    .where('bookings.id', '=', bookingId)
    .executeTakeFirstOrThrow();

/** What is told of the end of a request, in whatever order. */
const ends = async ({ requestId }: Asked): Promise<readonly string[]> => {
  const { rows } = await sql<{ told: string }>`select concat(data->>'event', ' ', data->>'to') as told from pgboss.job
    where name = 'request_mail' and data->>'requestId' = ${requestId} and data->>'event' <> 'asked'`.execute(db);
  return rows.map(({ told }) => told).toSorted();
};
const TOLD: Readonly<Record<string, readonly string[]>> = {
  approved: ['approved client', 'approved coach'],
  declined: ['declined client'],
  withdrawn: ['withdrawn coach'],
  expired: ['expired client', 'expired coach'],
};

async function expectWhole(asked: Asked): Promise<string> {
  const { state, version, status, claimId } = await stateOf(asked);
  expect(state).not.toBe('open');
  expect(version).toBe(2);
  expect(status).not.toBe('requested');
  expect(claimId !== null).toBe(takesTime(status));
  expect(await ends(asked)).toEqual(TOLD[state]);
  return `${state} ${status}`;
}

describe.each([1, 3])('with room for %i, many who book at once and many who have to ask', (capacity) => {
  it('never take more than there is, and who asks holds as well as who books', async () => {
    const practice = await createPractice(db, { capacity });
    await db
      .insertInto('services')
      .values({
        ...(await db
          .selectFrom('services')
          .select(['coachId', 'scheduleId', 'name', 'kind', 'color', 'durations', 'visibility'])
          .where('id', '=', practice.serviceId)
          .executeTakeFirstOrThrow()),
        id: randomUUID(),
        slug: 'asked',
        prices: JSON.stringify([]),
        location: JSON.stringify({ kind: 'in_person', detail: '' }),
        rules: JSON.stringify({ instant: false }),
      })
      .execute();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        two.post(index, '/bookings', {
          ...bookRequest(practice, { startsAt: day(0), email: `client${index}@example.com` }),
          serviceSlug: index % 3 === 0 ? 'session' : 'asked',
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(capacity);
    for (const { status, body } of answers.filter((answer) => answer.status !== 201))
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    const bookings = await db.selectFrom('bookings').select(['status', 'requestId']).where('coachId', '=', practice.coachId).execute();
    expect(bookings.filter(({ status, requestId }) => (status === 'requested') !== (requestId !== null))).toEqual([]);
    const requests = await db.selectFrom('requests').select('id').where('coachId', '=', practice.coachId).execute();
    expect(requests).toHaveLength(bookings.filter(({ status }) => status === 'requested').length);
    expect(await peakSeats(db, practice.coachId)).toBe(capacity);
  });
});

describe('one request, answered by many at once', () => {
  it('ends once: approved, declined, withdrawn or blocked, with its time kept or given back, and told once', async () => {
    const practice = await createPractice(db, { rules: { instant: false } });
    const headers = { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` };
    const asked = await Promise.all(Array.from({ length: 8 }, (_, nth) => ask(practice, nth)));
    const at = (one: Asked, verb: string) => `/coach/${practice.coachId}/requests/${one.requestId}/${verb}`;
    await Promise.all(
      asked.flatMap((one, nth) => {
        const block = { ...blockedDay(day(nth).slice(0, 10)), kind: 'travel' };
        const change = { create: [block], remove: [], decisions: [{ bookingId: one.bookingId, outcome: 'cancel', note: '' }] };
        const rivals = [
          (index: number) => two.post(index, at(one, 'approve'), {}, headers),
          (index: number) => two.post(index, at(one, 'approve'), { overbook: true }, headers),
          (index: number) => two.post(index, at(one, 'decline'), {}, headers),
          (index: number) => two.post(index, `/manage/${one.token}/request/withdraw`, {}),
          (index: number) => two.post(index, `/coach/${practice.coachId}/plan`, change, headers),
        ];
        const first = nth % rivals.length;
        return [...rivals.slice(first), ...rivals.slice(0, first)].map((rival, turn) => rival(turn));
      }),
    );
    // What the block found agreed already it has cancelled.
    for (const one of asked)
      expect(['approved confirmed', 'approved cancelled', 'declined declined', 'withdrawn cancelled']).toContain(await expectWhole(one));
    expect(await recountGuarantee(db)).toEqual({
      bookingsWithoutClaim: 0,
      claimsWithoutOwner: 0,
      claimsOverCapacity: 0,
      offersWithoutClaim: 0,
    });
  });

  it('is approved in time or has expired, whichever came first, and is never both', async () => {
    const practice = await createPractice(db, { rules: { instant: false } });
    const headers = { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` };
    const asked = await Promise.all(Array.from({ length: 10 }, (_, nth) => ask(practice, nth)));
    const [over, ...near] = asked;
    // One is over already, the others will be any moment.
    await sql`update requests set answer_by = now() + (case when id = ${over?.requestId} then interval '-1 second' else interval '60 milliseconds' end)
      where coach_id = ${practice.coachId}`.execute(db);
    const approve = (one: Asked | undefined, index: number) =>
      two.post(index, `/coach/${practice.coachId}/requests/${one?.requestId}/approve`, {}, headers);
    const sweeping = async (): Promise<void> => {
      await expireRequests(sweep.ctx);
      const open = await db
        .selectFrom('requests')
        .select('id')
        .where('coachId', '=', practice.coachId)
        .where('state', '=', 'open')
        .execute();
      if (open.length > 0) await sweeping();
    };
    const [late] = await Promise.all([
      approve(over, 0),
      ...near.map((one, index) => approve(one, index)),
      sweeping(),
      sweeping(),
      sweeping(),
    ]);
    expect(late).toMatchObject({ status: 409, body: { code: 'request_over' } });
    for (const one of asked) expect(['approved confirmed', 'expired expired']).toContain(await expectWhole(one));
    expect(await recountGuarantee(db)).toEqual({
      bookingsWithoutClaim: 0,
      claimsWithoutOwner: 0,
      claimsOverCapacity: 0,
      offersWithoutClaim: 0,
    });
  });
});
