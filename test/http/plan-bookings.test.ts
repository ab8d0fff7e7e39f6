import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { at, dateIn, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

interface Decision {
  readonly bookingId: string;
  readonly outcome: 'keep' | 'cancel' | 'ask';
  readonly note?: string;
}

const block = (more: object = {}) => ({ ...blockedDay(dateIn(10)), kind: 'travel', endsOn: dateIn(12), ...more });
const change = (decisions: readonly Decision[] = [], create: readonly object[] = [block()]) =>
  practice.coach('POST', practice.path('/plan'), { create, remove: [], decisions });
const book = async (startsAt: string, email = 'ada@example.com') => {
  const { body } = await practice.book(startsAt, { email });
  return { id: body.booking.id as string, token: body.manageToken as string };
};
const stored = async (): Promise<unknown[]> =>
  (await practice.coach('GET', practice.path(`/overrides?from=${dateIn(0)}&to=${dateIn(60)}`))).body;
const asClient = async (token: string) => (await practice.visitor('GET', `/manage/${token}`)).body;
/** The mails of a booking that a commit brought along, but for those of booking it. */
const mailsOf = async (bookingId: string): Promise<string[]> => {
  const { rows } = await sql<{ told: string }>`select data->>'event' || ' ' || (data->>'to') as told from pgboss.job
    where name = 'booking_mail' and data->>'bookingId' = ${bookingId} and data->>'event' <> 'booked' order by 1`.execute(practices.db);
  return rows.map(({ told }) => told);
};

describe('blocks over bookings', () => {
  it('are refused with a list of those nobody decided over, and nothing is written', async () => {
    const [one, two, three] = [await book(at(10)), await book(at(11)), await book(at(12))];
    const answer = await change([{ bookingId: two.id, outcome: 'cancel', note: 'Away' }]);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'hits_bookings',
        bookings: [
          { id: one.id, clientName: 'Ada Tremblay', startsAt: at(10), endsAt: at(10, 1) },
          { id: three.id, startsAt: at(12) },
        ],
      },
    });
    expect(await stored()).toEqual([]);
    expect((await asClient(two.token)).status).toBe('confirmed');
    expect(await mailsOf(two.id)).toEqual([]);
  });

  it('keep, cancel and ask as decided, each client told once', async () => {
    const [kept, cancelled, asked] = [await book(at(10)), await book(at(11)), await book(at(12))];
    const answer = await change([
      { bookingId: kept.id, outcome: 'keep' },
      { bookingId: cancelled.id, outcome: 'cancel', note: 'Called away' },
      { bookingId: asked.id, outcome: 'ask', note: 'A funeral' },
    ]);
    expect(answer).toMatchObject({ status: 200, body: { created: 1, removed: 0, kept: 1, cancelled: 1, asked: 1 } });
    expect(await asClient(kept.token)).toMatchObject({ status: 'confirmed', askedToMove: null });
    expect(await asClient(cancelled.token)).toMatchObject({ status: 'cancelled', cancelReason: 'Called away' });
    expect(await mailsOf(kept.id)).toEqual([]);
    expect(await mailsOf(cancelled.id)).toEqual(['cancelled client', 'cancelled coach']);
    expect(await mailsOf(asked.id)).toEqual(['asked client']);
    const questions = await practices.db.selectFrom('rescheduleRequests').select(['bookingId', 'state', 'note']).execute();
    expect(questions.filter(({ bookingId }) => bookingId === asked.id)).toEqual([
      { bookingId: asked.id, state: 'open', note: 'A funeral' },
    ]);
  });

  it('sent twice do nothing twice', async () => {
    const [kept, cancelled, asked] = [await book(at(10)), await book(at(11)), await book(at(12))];
    const decisions: Decision[] = [
      { bookingId: kept.id, outcome: 'keep' },
      { bookingId: cancelled.id, outcome: 'cancel' },
      { bookingId: asked.id, outcome: 'ask' },
    ];
    const answers = [await change(decisions), ...(await Promise.all([change(decisions), change(decisions)]))];
    expect(answers.map(({ body }) => body)).toEqual([
      { created: 1, removed: 0, kept: 1, cancelled: 1, asked: 1, moved: 0, closureId: expect.any(String) },
      { created: 0, removed: 0, kept: 2, cancelled: 0, asked: 0, moved: 0, closureId: null },
      { created: 0, removed: 0, kept: 2, cancelled: 0, asked: 0, moved: 0, closureId: null },
    ]);
    expect(await stored()).toHaveLength(1);
    expect(await mailsOf(cancelled.id)).toEqual(['cancelled client', 'cancelled coach']);
    expect(await mailsOf(asked.id)).toEqual(['asked client']);
  });

  it('ask nothing about what another block lay on before', async () => {
    const { id } = await book(at(10));
    await change([{ bookingId: id, outcome: 'keep' }]);
    expect((await change([], [block({ kind: 'personal', note: 'Longer', endsOn: dateIn(13) })])).status).toBe(200);
  });

  it('ask nothing about a session that has begun: it is too late for anything but to hold it', async () => {
    const { id } = await book(at(10));
    const now = Date.now();
    await practices.db
      .updateTable('bookings')
      .set({ startsAt: new Date(now - 1_800_000), endsAt: new Date(now + 1_800_000) })
      .where('id', '=', id)
      .execute();
    const around = [block({ startsOn: dateIn(-1), endsOn: dateIn(1) })];
    expect((await change([{ bookingId: id, outcome: 'cancel' }], around)).body).toMatchObject({ created: 1, cancelled: 0 });
    expect((await change([], [block({ startsOn: dateIn(-1), endsOn: dateIn(2) })])).body).toMatchObject({ created: 1 });
  });

  it('of one schedule leave the bookings of others alone', async () => {
    const other = await practice.coach('POST', practice.path('/schedules'), { name: 'Check-ins', hours: [] });
    const { id } = await book(at(10));
    const elsewhere = [block({ scheduleId: other.body.id })];
    expect(await change([{ bookingId: id, outcome: 'cancel' }], elsewhere)).toMatchObject({
      status: 409,
      body: { code: 'not_in_the_way' },
    });
    expect((await change([], elsewhere)).body).toMatchObject({ created: 1 });
  });
});

describe('a decision', () => {
  const refused = async (decisions: readonly Decision[]) => {
    const answer = await change(decisions);
    expect(await stored()).toEqual([]);
    return answer;
  };

  it('over a booking that no block lies on is refused', async () => {
    const [hit, beside] = [await book(at(10)), await book(at(20))];
    expect(
      await refused([
        { bookingId: hit.id, outcome: 'keep' },
        { bookingId: beside.id, outcome: 'cancel' },
      ]),
    ).toMatchObject({ status: 409, body: { code: 'not_in_the_way', fields: [{ path: 'decisions.1.bookingId' }] } });
    expect((await asClient(beside.token)).status).toBe('confirmed');
  });

  it('over a booking of another coach, or of nobody, finds nothing', async () => {
    const other = await practices.open();
    const { body } = await other.book(at(10));
    for (const bookingId of [body.booking.id, nobodysId()])
      expect(await refused([{ bookingId, outcome: 'cancel' }])).toMatchObject({
        status: 404,
        body: { code: 'not_found', fields: [{ path: 'decisions.0.bookingId' }] },
      });
    expect((await asClient(body.manageToken)).status).toBe('confirmed');
  });

  it('is one for each booking', async () => {
    const { id } = await book(at(10));
    expect(
      await refused([
        { bookingId: id, outcome: 'keep' },
        { bookingId: id, outcome: 'cancel' },
      ]),
    ).toMatchObject({ status: 400, body: { code: 'invalid_input', fields: [{ path: 'decisions.1.bookingId' }] } });
  });

  it('over a booking that its client cancelled meanwhile has nothing left to do', async () => {
    const [gone, kept] = [await book(at(10)), await book(at(11))];
    await practice.visitor('POST', `/manage/${gone.token}/cancel`, {});
    expect(
      await change([
        { bookingId: gone.id, outcome: 'ask' },
        { bookingId: kept.id, outcome: 'keep' },
      ]),
    ).toMatchObject({ status: 200, body: { created: 1, kept: 1, asked: 0 } });
  });

  it('is neither told to others nor written to the log in words', async () => {
    const { id } = await book(at(10));
    await change([{ bookingId: id, outcome: 'cancel', note: 'My mother is ill' }], [block({ note: 'Hospital' })]);
    const entries = await practices.db.selectFrom('auditEntries').selectAll().where('coachId', '=', practice.coachId).execute();
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['override.changed', 'booking.cancelled']));
    expect(JSON.stringify(entries, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))).not.toMatch(/mother|Hospital/);
  });
});
