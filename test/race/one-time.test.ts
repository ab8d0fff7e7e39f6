import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { addDay, dayAhead, expectAgreement, weekly } from '../http/series-facts.ts';
import { peakSeats } from '../peak-seats.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const MONDAY = dayAhead(1, 14);
const at = (date: string, hour: number): string => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
/** What everybody wants: a Wednesday at two. */
const DAY = addDay(MONDAY, 9);
const WANTED = at(DAY, 14);

let two: TwoProcesses;
let db: Database;
let turn = 0;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
});
afterAll(() => two.stop());

interface Answer {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly version: number;
    readonly code?: string;
    readonly manageToken: string;
    readonly booking: { readonly id: string; readonly request: { readonly id: string } };
    readonly suggestions: readonly { readonly id: string }[];
  };
}
const post = async (path: string, body: unknown, key?: string) =>
  (await two.post(turn++, path, body, key === undefined ? {} : { authorization: `Bearer ${key}` })) as Answer;

/** Somebody asks for a time of their own. */
async function asked(practice: Practice, startsAt: string): Promise<Answer['body']> {
  const { status, body } = await post('/bookings', bookRequest(practice, { startsAt, email: `client${turn}@example.com` }));
  expect(status).toBe(201);
  return body;
}

it.each([1, 2, 3])('a request, a suggestion, an approval, a series and a block want one time with room for %i', async (capacity) => {
  const practice = await createPractice(db, { timeZone: 'UTC', capacity, rules: { instant: false, windowDays: 400 } });
  const key = await createApiKey(db, practice.coachId);
  const path = `/coach/${practice.coachId}`;
  const coach = (rest: string, body: unknown) => post(path + rest, body, key);

  // Some were suggested it without a promise; with room for more, one holds a seat and waits for the coach's word, and another is promised one.
  const suggested: { readonly token: string; readonly suggestionId: string }[] = [];
  for (const [index, hold] of [false, false, false, capacity > 2].entries()) {
    const { booking, manageToken } = await asked(practice, at(addDay(DAY, index + 7), 9));
    const { status, body } = await coach(`/requests/${booking.request.id}/suggestions`, { starts: [WANTED], hold });
    expect(status).toBe(200);
    suggested.push({ token: manageToken, suggestionId: body.suggestions[0]?.id ?? '' });
  }
  const waiting = capacity > 1 ? [await asked(practice, WANTED)] : [];
  const newClient = { name: 'Ada Tremblay', email: 'weekly@example.com' };
  const series = await coach('/series', { serviceId: practice.serviceId, newClient, pattern: weekly(addDay(MONDAY, 1), [2], 4) });
  expect(series.status).toBe(201);
  const others = [at(addDay(DAY, 30), 9), at(addDay(DAY, 31), 9)];

  const answers = await Promise.all([
    ...Array.from({ length: 8 }, (_, index) =>
      post('/bookings', bookRequest(practice, { startsAt: WANTED, email: `rival${index}@example.com` })),
    ),
    ...waiting.map(({ booking }) => coach(`/requests/${booking.request.id}/approve`, {})),
    ...suggested.map(({ token, suggestionId }) => post(`/manage/${token}/request/suggestions/${suggestionId}/accept`, {})),
    // The whole series wants to Wednesdays at two, and somebody else wants a series there from the start.
    coach(`/series/${series.body.id}/edits`, {
      version: 1,
      edits: [{ kind: 'change', from: null, rhythm: { kind: 'weekly', every: 1, weekdays: [3] }, startMinute: 14 * 60 }],
    }),
    coach('/series', {
      serviceId: practice.serviceId,
      newClient: { name: 'Bea Alder', email: 'bea@example.com' },
      pattern: { ...weekly(addDay(MONDAY, 2), [3], 3), startMinute: 14 * 60 },
    }),
    coach('/bookings/several', {
      serviceId: practice.serviceId,
      newClient: { name: 'Cy', email: 'cy@example.com' },
      starts: [WANTED, ...others],
    }),
    coach('/overrides', { ...blockedDay(DAY), keepBookings: true }),
    coach('/holds', { scheduleId: practice.scheduleId, startsAt: WANTED, endsAt: at(DAY, 15) }),
  ]);

  expect(answers.filter(({ status }) => status >= 500 || status === 400 || status === 404)).toEqual([]);
  expect(await peakSeats(db, practice.coachId)).toBeLessThanOrEqual(capacity);
  expect(Object.values(await recountGuarantee(db)).filter((found) => found !== 0)).toEqual([]);
  for (const { id } of await db.selectFrom('series').select('id').where('coachId', '=', practice.coachId).execute())
    await expectAgreement(db, id);
  // Several are all there, or none is.
  const several = await db
    .selectFrom('bookings')
    .select('id')
    .where('clientEmail', '=', 'cy@example.com')
    .where('coachId', '=', practice.coachId)
    .execute();
  expect([0, 3]).toContain(several.length);
});
