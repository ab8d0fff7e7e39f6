import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice } from '../factories/practice.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const HOURS = 12;
const ROUNDS = 10;
const DAY = 86_400_000;
/** Midnight UTC, a fortnight ahead. */
const TARGET = (Math.floor(Date.now() / DAY) + 14) * DAY;
const DATE = new Date(TARGET).toISOString().slice(0, 10);

interface Decision {
  readonly bookingId: string;
  readonly outcome: 'keep' | 'cancel' | 'ask';
}
interface Said {
  readonly code?: string;
  readonly booking?: { readonly id: string };
  readonly bookings?: readonly { readonly id: string }[];
  readonly cancelled?: number;
  readonly asked?: number;
}

let two: TwoProcesses;
let db: Database;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});

afterAll(() => two.stop());

const block = (hour: number) => ({ ...blockedDay(DATE), kind: 'travel', startMinute: hour * 60, endMinute: (hour + 2) * 60 });

/** How often each booking's client was told so: what the commits brought along, waiting, running or done. */
async function told(event: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ bookingId: string; count: number }>`
    select data->>'bookingId' as booking_id, count(*)::int as count from pgboss.job
    where name = 'booking_mail' and data->>'event' = ${event} and data->>'to' = 'client' group by 1`.execute(db);
  return new Map(rows.map(({ bookingId, count }) => [bookingId, count]));
}

describe('blocking hours while clients book them', () => {
  it('leaves no booking under a block without a decision, and tells each client once', async () => {
    const practice = await createPractice(db, { capacity: 2, timeZone: 'UTC' });
    const authorization = `Bearer ${await createApiKey(db, practice.coachId)}`;
    const outcomes = ['keep', 'cancel', 'ask'] as const;
    const decided = new Map<string, Decision['outcome']>();

    const book = (index: number) =>
      two.post<Said>(index, '/bookings', {
        ...bookRequest(practice, {
          startsAt: new Date(TARGET + (index % HOURS) * 3_600_000).toISOString(),
          email: `client${index}@example.com`,
        }),
      });
    /** As a coach does: tries, looks at who is in the way, decides, and tries again while others keep booking. Every answer is sent twice. */
    const blockHours = async (hour: number, who: number): Promise<void> => {
      let decisions: Decision[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const body = { create: [block(hour)], remove: [], decisions };
        const send = (index: number) => two.post<Said>(index, `/coach/${practice.coachId}/plan`, body, { authorization });
        const answers = await Promise.all([send(who), send(who + 1)]);
        for (const { status, body: answer } of answers) expect([200, 409], JSON.stringify(answer)).toContain(status);
        if (answers.some(({ status }) => status === 200)) {
          for (const { bookingId, outcome } of decisions) if (!decided.has(bookingId)) decided.set(bookingId, outcome);
          return;
        }
        const hits = answers.flatMap(({ body: answer }) => (answer.code === 'hits_bookings' ? (answer.bookings ?? []) : []));
        const known = new Set(decisions.map(({ bookingId }) => bookingId));
        const fresh = [...new Set(hits.map(({ id }) => id))].filter((id) => !known.has(id));
        decisions = [...decisions, ...fresh.map((bookingId, index) => ({ bookingId, outcome: outcomes[(index + who) % 3]! }))];
      }
      throw new Error(`Hour ${hour} was never blocked.`);
    };

    const early = await Promise.all(Array.from({ length: HOURS }, (_, index) => book(index)));
    expect(early.filter(({ status }) => status === 201)).toHaveLength(HOURS);
    const [rush] = await Promise.all([
      Promise.all(Array.from({ length: 8 * HOURS }, (_, index) => book(HOURS + index))),
      ...[0, 3, 6, 9].map((hour, who) => blockHours(hour, who)),
    ]);
    for (const answer of rush) expect([201, 409], JSON.stringify(answer)).toContain(answer.status);

    const blocks = await db.selectFrom('overrides').select(['startMinute', 'endMinute']).where('coachId', '=', practice.coachId).execute();
    expect(blocks).toHaveLength(4);
    const bookings = await db
      .selectFrom('bookings')
      .select(['id', 'status', 'wallMinute'])
      .where('coachId', '=', practice.coachId)
      .execute();
    const under = bookings.filter(({ wallMinute }) =>
      blocks.some(({ startMinute, endMinute }) => wallMinute < endMinute! && wallMinute + 60 > startMinute!),
    );
    expect(new Set(decided.values())).toEqual(new Set(outcomes));
    expect(under.filter(({ id }) => !decided.has(id))).toEqual([]);
    for (const { id, status } of bookings) expect(status).toBe(decided.get(id) === 'cancel' ? 'cancelled' : 'confirmed');

    const ids = (outcome: Decision['outcome']) => [...decided].filter(([, each]) => each === outcome).map(([id]) => id);
    expect(await told('cancelled')).toEqual(new Map(ids('cancel').map((id) => [id, 1])));
    expect(await told('asked')).toEqual(new Map(ids('ask').map((id) => [id, 1])));
  });
});
