import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWaitlist } from '../../server/actions/waitlist/run-waitlist.ts';
import type { Database } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { entryLink } from '../factories/entry-link.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { setOffers, waitingClient } from '../factories/waiting-client.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { peakSeats } from '../peak-seats.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { type Answered, startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Three weeks ahead, at a whole hour: at noon or one in Toronto. */
const FIRST = Math.floor(Date.now() / DAY) * DAY + 21 * DAY + 17 * HOUR;
const RIVALS = 12;

let two: TwoProcesses;
let db: Database;
/** By its clock every offer has run out. */
let later: Sweep;

beforeAll(async () => {
  two = await startTwoProcesses();
  ({ db } = two);
  later = await openSweep(two.connectionString, () => Date.now() + 2 * DAY);
});
afterAll(async () => {
  await later.stop();
  await two.stop();
});

interface Said {
  readonly code?: string;
  readonly manageToken?: string;
  readonly booked?: { readonly bookingId: string };
}
type Answer = Answered<Said>;

interface Line {
  readonly practice: Practice;
  readonly asCoach: (path: string, body?: object) => Promise<Answer>;
}

const iso = (instant: number): string => new Date(instant).toISOString();
let turn = 0;
/** The processes take turns, whoever asks. */
const post = (path: string, body: object = {}, key?: string) =>
  two.post<Said>(turn++, path, body, key === undefined ? {} : { authorization: `Bearer ${key}` });

async function openLine(offers: Parameters<typeof setOffers>[2] = {}, capacity = 1): Promise<Line> {
  const practice = await createPractice(db, { capacity });
  await setOffers(db, practice, offers);
  const key = await createApiKey(db, practice.coachId);
  return { practice, asCoach: (path, body) => post(`/coach/${practice.coachId}/${path}`, body, key) };
}

const visit = ({ practice }: Line, startsAt: number, email: string) =>
  post('/bookings', bookRequest(practice, { startsAt: iso(startsAt), email }));

/** Somebody's session there is cancelled. */
async function free(line: Line, startsAt: number): Promise<void> {
  const { body } = await visit(line, startsAt, 'gone@example.com');
  expect((await post(`/manage/${String(body.manageToken)}/cancel`)).status).toBe(200);
}

interface Asked {
  readonly entryId: string;
  readonly freedTimeId: string;
  readonly startsAt: number;
  readonly accept: () => Promise<Answer>;
  readonly decline: () => Promise<Answer>;
  readonly leave: () => Promise<Answer>;
}

/** Everybody who has something on offer, by sign-up and start. */
async function asked({ practice }: Line): Promise<readonly Asked[]> {
  const rows = await db
    .selectFrom('waitlistOffers')
    .innerJoin('waitlistEntries', 'waitlistEntries.id', 'waitlistOffers.entryId')
    .select(['waitlistOffers.id', 'entryId', 'freedTimeId', 'startsAt'])
    .where('waitlistOffers.coachId', '=', practice.coachId)
    .where('waitlistOffers.state', '=', 'offered')
    .orderBy('signedUpAt')
    .orderBy('startsAt')
    .execute();
  const links = new Map<string, string>();
  for (const { entryId } of rows) links.set(entryId, links.get(entryId) ?? (await entryLink(db, practice, entryId)));
  return rows.map(({ id, entryId, freedTimeId, startsAt }) => {
    const path = `/waitlist/${String(links.get(entryId))}`;
    return {
      entryId,
      freedTimeId,
      startsAt,
      accept: () => post(`${path}/offers/${id}/accept`),
      decline: () => post(`${path}/offers/${id}/decline`),
      leave: () => post(`${path}/leave`),
    };
  });
}

/** As many people as days, each waiting for the one session of theirs, which has fallen free. */
async function oneEach(line: Line): Promise<readonly Asked[]> {
  for (let index = 0; index < RIVALS; index++) {
    const startsAt = FIRST + index * DAY;
    await waitingClient(db, line.practice, {
      name: `Client ${index}`,
      slotAt: iso(startsAt),
      signedUpAt: new Date(Date.now() - DAY + index),
    });
    await free(line, startsAt);
  }
  const all = await asked(line);
  expect(all.map(({ startsAt }) => startsAt)).toEqual(Array.from({ length: RIVALS }, (_, index) => FIRST + index * DAY));
  return all;
}

/** What was answered is written, once; what is held has one claim, what is not has none; a taken time is one booking. */
async function expectBooksAgree({ practice: { coachId } }: Line) {
  const bookings = await db.selectFrom('bookings').selectAll().where('coachId', '=', coachId).where('status', '=', 'confirmed').execute();
  const claims = await db.selectFrom('claims').selectAll().where('coachId', '=', coachId).execute();
  const times = await db.selectFrom('freedTimes').selectAll().where('coachId', '=', coachId).execute();
  const offers = await db.selectFrom('waitlistOffers').selectAll().where('coachId', '=', coachId).execute();
  const entries = await db.selectFrom('waitlistEntries').selectAll().where('coachId', '=', coachId).execute();
  for (const { id, state } of times) {
    const own = offers.filter(({ freedTimeId }) => freedTimeId === id);
    expect(claims.filter(({ freedTimeId }) => freedTimeId === id)).toHaveLength(state === 'offering' ? 1 : 0);
    expect(own.filter((offer) => offer.state === 'accepted')).toHaveLength(state === 'taken' ? 1 : 0);
    if (state !== 'offering') expect(own.filter((offer) => offer.state === 'offered')).toEqual([]);
  }
  for (const offer of offers.filter(({ state }) => state === 'accepted')) {
    const booking = bookings.find(({ id }) => id === offer.bookingId);
    expect(booking).toMatchObject({ clientId: offer.clientId, startsAt: offer.startsAt, endsAt: offer.endsAt });
    expect(claims.filter(({ bookingId }) => bookingId === offer.bookingId)).toHaveLength(1);
  }
  for (const { id, state } of entries) {
    const own = offers.filter(({ entryId }) => entryId === id).map((offer) => offer.state);
    expect(state === 'offered').toBe(own.includes('offered'));
    expect(state === 'booked').toBe(own.includes('accepted'));
  }
  expect(claims).toHaveLength(bookings.length + times.filter(({ state }) => state === 'offering').length);
  expect(await db.selectFrom('freedSpans').select('id').where('coachId', '=', coachId).execute()).toEqual([]);
  return { bookings, times, offers };
}

const codes = (answers: readonly Answer[]) => new Set(answers.filter(({ status }) => status >= 400).map(({ body }) => body.code));

/** Both at once: every other time the rival is a step ahead. */
async function race(all: readonly Asked[], rival: (one: Asked, index: number) => Promise<unknown>) {
  const accepts: Promise<Answer>[] = [];
  const others: Promise<unknown>[] = [];
  for (const [index, one] of all.entries()) {
    const acts = [() => accepts.push(one.accept()), () => others.push(rival(one, index))];
    for (const act of index % 4 < 2 ? acts : acts.toReversed()) act();
  }
  return { accepted: await Promise.all(accepts), others: await Promise.all(others) };
}

describe('two server processes', { timeout: 120_000 }, () => {
  it('give a time that fifty have on offer to one of them, who may press as often as they like', async () => {
    const line = await openLine({ mode: 'all' });
    for (let index = 0; index < 50; index++)
      await waitingClient(db, line.practice, { name: `Client ${index}`, signedUpAt: new Date(Date.now() - DAY + index) });
    await free(line, FIRST);
    const all = await asked(line);
    expect(all).toHaveLength(50);
    const answers = await Promise.all([...all, ...all].map(({ accept }) => accept()));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(2);
    expect(new Set(won.map(({ body }) => body.booked?.bookingId)).size).toBe(1);
    expect(codes(answers)).toEqual(new Set(['offer_gone']));
    const { bookings, times } = await expectBooksAgree(line);
    expect(bookings.map(({ id }) => id)).toEqual([won[0]?.body.booked?.bookingId]);
    expect(times.map(({ state }) => state)).toEqual(['taken']);
  });

  it('let nobody have what somebody has on offer, neither a visitor nor the coach', async () => {
    const line = await openLine();
    const all = await oneEach(line);
    const { accepted, others } = await race(all, async ({ startsAt }, index) =>
      index % 2 === 0
        ? visit(line, startsAt + (index % 3) * 0.25 * HOUR, `visitor${index}@example.com`)
        : line.asCoach('bookings', {
            serviceId: line.practice.serviceId,
            newClient: { name: 'Somebody', email: `somebody${index}@example.com` },
            startsAt: iso(startsAt),
          }),
    );
    for (const { status } of accepted) expect(status).toBe(200);
    for (const { status } of others as Answer[]) expect(status).toBe(409);
    const { bookings } = await expectBooksAgree(line);
    expect(bookings).toHaveLength(RIVALS);
    expect(await peakSeats(db, line.practice.coachId)).toBe(1);
  });

  it.each<[string, (line: Line) => (one: Asked) => Promise<unknown>, string]>([
    [
      'its deadline',
      ({ practice }) =>
        () =>
          runWaitlist(later.ctx, practice.coachId),
      'offer_over',
    ],
    [
      'the coach who takes it back',
      ({ asCoach }) =>
        ({ freedTimeId }) =>
          asCoach(`freed-times/${freedTimeId}/take-back`),
      'offer_gone',
    ],
    [
      'a block over it',
      ({ asCoach }) =>
        ({ startsAt }) =>
          asCoach('overrides', blockedDay(iso(startsAt).slice(0, 10))),
      'offer_gone',
    ],
    [
      'the coach who pauses them',
      ({ asCoach }) =>
        ({ entryId }) =>
          asCoach(`waitlist/${entryId}/pause`, { version: 1 }),
      'offer_gone',
    ],
    [
      'their own no',
      () =>
        ({ decline }) =>
          decline(),
      'offer_answered',
    ],
    [
      'their leaving the line',
      () =>
        ({ leave }) =>
          leave(),
      'offer_gone',
    ],
  ])('end an offer once, by a yes or by %s', async (_, rival, code) => {
    const line = await openLine();
    const all = await oneEach(line);
    const { accepted } = await race(all, rival(line));
    expect([...codes(accepted)].filter((each) => each !== code)).toEqual([]);
    const { bookings, offers } = await expectBooksAgree(line);
    for (const [index, { startsAt, entryId }] of all.entries()) {
      const isTheirs = accepted[index]?.status === 200;
      expect(bookings.filter((booking) => booking.startsAt === startsAt)).toHaveLength(isTheirs ? 1 : 0);
      expect(offers.find((offer) => offer.entryId === entryId)?.state === 'accepted').toBe(isTheirs);
    }
    expect(await peakSeats(db, line.practice.coachId)).toBeLessThanOrEqual(1);
  });

  it('give somebody one of two times of a day, whichever they take first', async () => {
    const line = await openLine();
    await waitingClient(db, line.practice, { name: 'Ada' });
    for (let index = 0; index < 3; index++) await free(line, FIRST + index * 2 * HOUR);
    const all = await asked(line);
    expect(all).toHaveLength(3);
    const answers = await Promise.all([...all, ...all].map(({ accept }) => accept()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(codes(answers)).toEqual(new Set(['offer_gone']));
    const { bookings, times } = await expectBooksAgree(line);
    expect(bookings).toHaveLength(1);
    expect(times.map(({ state }) => state).toSorted()).toEqual(['public', 'public', 'taken']);
  });

  it('let two coaches’ hands offer a time to one person', async () => {
    const line = await openLine();
    const people = [];
    for (let index = 0; index < RIVALS; index++) people.push(await waitingClient(db, line.practice, { name: `Client ${index}` }));
    const answers = await Promise.all(people.map(({ entryId }) => line.asCoach(`waitlist/${entryId}/offer`, { startsAt: iso(FIRST) })));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    const { times, offers } = await expectBooksAgree(line);
    expect(times).toMatchObject([{ state: 'offering', cause: 'by_hand' }]);
    expect(offers.filter(({ state }) => state === 'offered')).toHaveLength(1);
    expect(offers).toHaveLength(RIVALS);
  });

  it.each([1, 2, 3])('keep to what they have promised, whatever people do at once (%i)', async (seed) => {
    const line = await openLine({ mode: seed === 1 ? 'one' : 'best', atOnce: 2, offersEach: 4 }, 2);
    const { coachId, serviceId } = line.practice;
    await db
      .updateTable('services')
      .set({ durations: [60, 90], rules: JSON.stringify({ bufferBeforeMinutes: 15, bufferAfterMinutes: 0 }) })
      .where('id', '=', serviceId)
      .execute();
    for (let index = 0; index < 8; index++)
      await waitingClient(db, line.practice, {
        name: `Client ${index}`,
        durationMinutes: index % 3 === 0 ? 90 : 60,
        signedUpAt: new Date(Date.now() - DAY + index),
      });
    let state = seed;
    // Numbers that look like dice, the same in every run.
    const roll = (sides: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % sides;
    };
    const oneOf = <T>(all: readonly T[]): T | undefined => all[roll(Math.max(1, all.length))];
    const start = (): number => FIRST + roll(2) * DAY + roll(6) * 0.5 * HOUR;
    for (let round = 0; round < 6; round++) {
      const out = await asked(line);
      const entries = await db
        .selectFrom('waitlistEntries')
        .selectAll()
        .where('coachId', '=', coachId)
        .where('endedAt', 'is', null)
        .execute();
      // Of visitors: what was taken from the line stays where it is, so that it can be compared.
      const sessions = await db
        .selectFrom('bookings')
        .select('id')
        .where('coachId', '=', coachId)
        .where('status', '=', 'confirmed')
        .where('clientName', '=', 'Ada Tremblay')
        .execute();
      const acts = [
        () => oneOf(out)?.accept(),
        () => oneOf(out)?.decline(),
        () => line.asCoach(`waitlist/${String(oneOf(entries)?.id)}/offer`, { startsAt: iso(start()) }),
        () => line.asCoach(`freed-times/${String(oneOf(out)?.freedTimeId)}/take-back`),
        () => visit(line, start(), `visitor${roll(1000)}@example.com`),
        () => visit(line, start(), `visitor${roll(1000)}@example.com`),
        () => line.asCoach(`bookings/${String(oneOf(sessions)?.id)}/cancel`, { reason: '', tellClient: false }),
        () => line.asCoach(`bookings/${String(oneOf(sessions)?.id)}/move`, { startsAt: iso(start()), tellClient: false }),
        () => runWaitlist({ ...later.ctx, clock: { now: () => Date.now() } }, coachId),
      ];
      const answers = await Promise.all(Array.from({ length: 24 }, async () => acts[roll(acts.length)]?.()));
      for (const answer of answers) if (answer !== undefined && 'status' in answer) expect(answer.status).toBeLessThan(500);
      await expectBooksAgree(line);
      expect(await peakSeats(db, coachId)).toBeLessThanOrEqual(2);
      const { rows } = await sql<{ clientId: string }>`
        select one.client_id from waitlist_offers one join waitlist_offers other on other.client_id = one.client_id and other.id > one.id
          and other.starts_at < one.ends_at and one.starts_at < other.ends_at
        where one.coach_id = ${coachId} and one.state = 'offered' and other.state = 'offered'`.execute(db);
      expect(rows).toEqual([]);
    }
  });
});
