import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { peakSeats } from '../peak-seats.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const RIVALS = 16;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Three weeks ahead, at a whole hour: at noon or one in Toronto. */
const FIRST = Math.floor(Date.now() / DAY) * DAY + 21 * DAY + 17 * HOUR;
/** Where all of them would go; open to visitors too. */
const WANTED = FIRST + 30 * DAY;

let two: TwoProcesses;
let db: Database;
/** By its clock every request has run out. */
let later: Sweep;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  later = await openSweep(two.connectionString, () => Date.now() + 10 * DAY);
});
afterAll(async () => {
  await later.stop();
  await two.stop();
});

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly state?: string };
}
interface Suggested {
  readonly bookingId: string;
  readonly requestId: string;
  readonly accept: () => Promise<Answer>;
  readonly withdraw: () => Promise<Answer>;
  readonly write: () => Promise<Answer>;
  readonly say: (verb: string, body?: object) => Promise<Answer>;
}

const iso = (instant: number): string => new Date(instant).toISOString();
let turn = 0;
/** The processes take turns, whoever asks. */
const post = (path: string, body: object, key?: string) =>
  two.post(turn++, path, body, key === undefined ? {} : { authorization: `Bearer ${key}` }) as Promise<Answer>;

interface Asking {
  readonly practice: Practice;
  readonly key: string;
}
async function practiceThatIsAsked(): Promise<Asking> {
  const practice = await createPractice(db, { rules: { instant: false } });
  return { practice, key: await createApiKey(db, practice.coachId) };
}

const visit = ({ practice }: Asking, startsAt: number, email: string) =>
  post('/bookings', bookRequest(practice, { startsAt: iso(startsAt), email }));

/** Somebody asks for a day of their own, and is suggested another time. */
async function suggested(asking: Asking, index: number, to: number, hold: boolean): Promise<Suggested> {
  const made = await visit(asking, FIRST + index * DAY, `client${index}@example.com`);
  const { booking, manageToken } = made.body as unknown as { booking: { id: string; request: { id: string } }; manageToken: string };
  const path = `/coach/${asking.practice.coachId}/requests/${booking.request.id}`;
  const answer = await post(`${path}/suggestions`, { starts: [iso(to)], hold }, asking.key);
  const [suggestion] = (answer.body as { suggestions?: { id: string }[] }).suggestions ?? [];
  if (!suggestion) throw new Error(`not suggested: ${JSON.stringify(answer)}`);
  return {
    bookingId: booking.id,
    requestId: booking.request.id,
    accept: () => post(`/manage/${manageToken}/request/suggestions/${suggestion.id}/accept`, {}),
    withdraw: () => post(`/manage/${manageToken}/request/withdraw`, {}),
    write: () => post(`/manage/${manageToken}/request/messages`, { text: 'Hello' }),
    say: (verb, body = {}) => post(`${path}/${verb}`, body, asking.key),
  };
}

const STATUS = { open: 'requested', approved: 'confirmed', declined: 'declined', withdrawn: 'cancelled', expired: 'expired' } as const;

/** Every request and its booking say the same, what takes time has one claim there, and what ended holds nothing more. */
async function expectBooksAgree({ practice: { coachId } }: Asking) {
  const requests = await db.selectFrom('requests').selectAll().where('coachId', '=', coachId).execute();
  const bookings = await db.selectFrom('bookings').selectAll().where('coachId', '=', coachId).execute();
  const claims = await db.selectFrom('claims').selectAll().where('coachId', '=', coachId).execute();
  const suggestions = await db.selectFrom('requestSuggestions').selectAll().where('coachId', '=', coachId).execute();
  for (const { id, state } of requests) {
    const booking = bookings.find(({ requestId }) => requestId === id);
    expect(booking?.status).toBe(STATUS[state]);
    const own = claims.filter(({ bookingId }) => bookingId === booking?.id);
    expect(own.map(({ startsAt }) => startsAt)).toEqual(state === 'open' || state === 'approved' ? [booking?.startsAt] : []);
    const of = suggestions.filter(({ requestId }) => requestId === id);
    const held = claims.filter(({ suggestionId }) => of.some((suggestion) => suggestion.id === suggestionId));
    if (state !== 'open') {
      expect(held).toEqual([]);
      expect(of.filter((suggestion) => suggestion.state === 'open')).toEqual([]);
    }
    // Accepted is what the booking went to, and nothing else.
    const accepted = of.filter((suggestion) => suggestion.state === 'accepted').map(({ startsAt }) => startsAt);
    expect(accepted).toEqual(accepted.length === 0 ? [] : [booking?.startsAt]);
  }
  expect(claims).toHaveLength(
    claims.filter(
      ({ bookingId, suggestionId }) => bookings.some(({ id }) => id === bookingId) || suggestions.some(({ id }) => id === suggestionId),
    ).length,
  );
  expect(await peakSeats(db, coachId)).toBeLessThanOrEqual(1);
  return { requests, bookings };
}

const codes = (answers: readonly Answer[]) => answers.filter(({ status }) => status !== 200 && status !== 201).map(({ body }) => body.code);

describe('two server processes', () => {
  it('give a time that was suggested to many to one of them, who may click as often as they like', async () => {
    const asking = await practiceThatIsAsked();
    const all = [];
    for (let index = 0; index < RIVALS; index++) all.push(await suggested(asking, index, WANTED, false));
    const answers = await Promise.all([...all, ...all].map(({ accept }) => accept()));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(2);
    for (const { body } of won) expect(body.state).toBe('approved');
    expect(new Set(codes(answers))).toEqual(new Set(['suggestion_gone']));
    const { bookings } = await expectBooksAgree(asking);
    expect(bookings.filter(({ status }) => status === 'confirmed').map(({ startsAt }) => startsAt)).toEqual([WANTED]);
  });

  it('let no visitor have a time that is held, nor two have one that is not', async () => {
    const asking = await practiceThatIsAsked();
    const all = [];
    for (let index = 0; index < RIVALS; index++) all.push(await suggested(asking, index, WANTED + index * DAY, index % 2 === 0));
    const visits: Promise<Answer>[] = [];
    const accepts: Promise<Answer>[] = [];
    for (const [index, { accept }] of all.entries()) {
      visits.push(visit(asking, WANTED + index * DAY, `visitor${index}@example.com`));
      accepts.push(accept());
      visits.push(visit(asking, WANTED + index * DAY + HOUR / 2, `late${index}@example.com`));
    }
    const accepted = await Promise.all(accepts);
    for (const [index, { status }] of accepted.entries()) if (index % 2 === 0) expect(status).toBe(200);
    expect(codes(accepted).every((code) => code === 'suggestion_gone')).toBe(true);
    expect(codes(await Promise.all(visits)).every((code) => code === 'slot_taken' || code === 'not_open')).toBe(true);
    await expectBooksAgree(asking);
  });

  it.each([
    ['an approval', (one: Suggested) => one.say('approve'), 'approved'],
    ['a decline', (one: Suggested) => one.say('decline'), 'declined'],
    ['a withdrawal', (one: Suggested) => one.withdraw(), 'withdrawn'],
    ['the end of its time', () => expireRequests(later.ctx), 'expired'],
  ] as const)('end a request once, by a yes or by %s', async (_, rival, ending) => {
    const asking = await practiceThatIsAsked();
    const all = [];
    for (let index = 0; index < RIVALS; index++) all.push(await suggested(asking, index, WANTED + index * DAY, index % 2 === 0));
    const accepts: Promise<Answer>[] = [];
    const others: Promise<unknown>[] = [];
    for (const [index, one] of all.entries()) {
      const acts = [() => accepts.push(one.accept()), () => others.push(rival(one))];
      for (const act of index % 4 < 2 ? acts : acts.toReversed()) act();
      others.push(one.write());
    }
    const answers = await Promise.all(accepts);
    await Promise.all(others);
    expect(codes(answers).every((code) => code === 'request_over')).toBe(true);
    const { requests, bookings } = await expectBooksAgree(asking);
    for (const [index, { requestId, bookingId }] of all.entries()) {
      const request = requests.find(({ id }) => id === requestId);
      const moved = bookings.find(({ id }) => id === bookingId)?.startsAt === WANTED + index * DAY;
      expect(request?.state).toBe(answers[index]?.status === 200 ? 'approved' : ending);
      expect(moved).toBe(answers[index]?.status === 200);
    }
  });

  it('confirm nobody under a block that was laid before their yes', async () => {
    const asking = await practiceThatIsAsked();
    const all = [];
    for (let index = 0; index < RIVALS; index++) all.push(await suggested(asking, index, WANTED + index * DAY, index % 2 === 0));
    const accepts: Promise<Answer>[] = [];
    const blocks: Promise<Answer>[] = [];
    for (const [index, one] of all.entries()) {
      const date = iso(WANTED + index * DAY).slice(0, 10);
      const acts = [
        () => accepts.push(one.accept()),
        () => blocks.push(post(`/coach/${asking.practice.coachId}/overrides`, blockedDay(date), asking.key)),
      ];
      for (const act of index % 4 < 2 ? acts : acts.toReversed()) act();
    }
    const [answers, laid] = [await Promise.all(accepts), await Promise.all(blocks)];
    expect(codes(answers).every((code) => code === 'suggestion_gone')).toBe(true);
    expect(codes(laid).every((code) => code === 'hits_bookings')).toBe(true);
    await expectBooksAgree(asking);
    // One of both, never both, and never neither.
    for (const [index, { status }] of answers.entries()) expect(status === 200).toBe(laid[index]?.status !== 201);
  });
});
