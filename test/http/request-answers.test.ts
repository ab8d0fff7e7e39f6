import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookRequest } from '../factories/book-request.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { MONDAY, ten } from './june-monday.ts';
import { openPractices, type OpenPractice, type Practices } from './practices.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let now = MONDAY;
let practices: Practices;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now } });
});
afterAll(() => practices.stop());

interface Request {
  readonly practice: OpenPractice;
  readonly bookingId: string;
  readonly link: string;
  readonly coachPath: (verb?: string) => string;
  readonly suggest: (starts: readonly string[], more?: object) => ReturnType<OpenPractice['coach']>;
  readonly asClient: (verb?: string, body?: object) => ReturnType<OpenPractice['visitor']>;
}

async function ask(practice: OpenPractice, startsAt: string, more: object = {}): Promise<Request> {
  const { status, body } = await practice.book(startsAt, more);
  expect(status).toBe(201);
  const link = `/manage/${body.manageToken}`;
  const coachPath = (verb = '') => practice.path(`/requests/${body.booking.request.id}${verb}`);
  return {
    practice,
    bookingId: body.booking.id,
    link,
    coachPath,
    suggest: (starts, wishes = {}) => practice.coach('POST', coachPath('/suggestions'), { starts, ...wishes }),
    asClient: (verb = '', given) =>
      given === undefined && verb === ''
        ? practice.visitor('GET', `${link}/request`)
        : practice.visitor('POST', `${link}/request${verb}`, given ?? {}),
  };
}

/** A practice where all is asked for, and a request for ten o'clock in three days. */
async function asked(rules: object = {}, more: object = {}): Promise<Request> {
  now = MONDAY;
  return ask(await practices.open({ rules: { instant: false, ...rules } }), ten(3), more);
}
const openOf = (body: { suggestions: { id: string; state: string; startsAt: string }[] }) =>
  body.suggestions.filter(({ state }) => state === 'open');
const claimsOf = ({ practice: { coachId } }: Request) =>
  practices.db
    .selectFrom('claims')
    .select(['bookingId', 'suggestionId', 'blockedFrom', 'blockedUntil'])
    .where('coachId', '=', coachId)
    .execute();
/** What was put into the outbox about it. */
async function mailsOf({ coachPath }: Request): Promise<readonly string[]> {
  const { rows } = await sql<{ mail: string }>`select data->>'event' || ' ' || (data->>'to') as mail from pgboss.job
    where name = 'request_mail' and data->>'requestId' = ${coachPath().split('/').at(-1)}`.execute(practices.db);
  return rows.map(({ mail }) => mail).sort();
}
const blockMadeAt = ({ practice: { coachId } }: Request, date: string, createdAt: number) =>
  practices.db
    .insertInto('overrides')
    .values({ ...blockedDay(date), coachId, weekdays: null, createdAt: new Date(createdAt) })
    .execute();

describe('other times that the coach suggests', () => {
  it('are seen on both clocks and held, and give the turn to the client', async () => {
    const request = await asked({}, { timeZone: 'Europe/Lisbon' });
    const { status, body } = await request.suggest([ten(5), ten(4)], { note: 'Would one of these do?' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'open',
      waitsFor: 'client',
      answerBy: new Date(MONDAY + 2 * DAY).toISOString(),
      suggestions: [
        { startsAt: ten(4), state: 'open', held: true, coachTime: { minute: 600 }, clientTime: { minute: 900 } },
        { startsAt: ten(5), state: 'open', held: true },
      ],
      messages: [{ author: 'coach', text: 'Would one of these do?' }],
      version: 2,
    });
    for (const start of [ten(3), ten(4), ten(5)]) expect(await request.practice.isOpen(start)).toBe(false);
    expect((await request.practice.book(ten(4), { email: 'bo@example.com' })).body).toMatchObject({ code: 'slot_taken' });
    expect((await request.asClient()).body).toMatchObject({ waitsFor: 'client', suggestions: [{ held: true }, { held: true }], gone: [] });
    expect(await mailsOf(request)).toEqual(['asked client', 'asked coach', 'suggested client']);
  });

  it('are not held where the rule or the coach says so, and say so when somebody has one', async () => {
    const request = await asked({ holdSuggestions: false });
    const { body } = await request.suggest([ten(4), ten(5)]);
    expect(body.suggestions).toMatchObject([{ held: false }, { held: false }]);
    const [first, second] = openOf(body);
    expect((await request.practice.book(ten(4), { email: 'bo@example.com' })).status).toBe(201);
    expect((await request.asClient()).body).toMatchObject({ gone: [first!.id] });
    expect(await request.asClient(`/suggestions/${first!.id}/accept`)).toMatchObject({ status: 409, body: { code: 'suggestion_gone' } });
    expect((await request.asClient(`/suggestions/${second!.id}/accept`)).body).toMatchObject({ state: 'approved' });
    const held = await asked({ holdSuggestions: true });
    expect((await held.suggest([ten(4)], { hold: false })).body.suggestions).toMatchObject([{ held: false }]);
    expect(await held.practice.isOpen(ten(4))).toBe(true);
  });

  it('take the place of those before, also where they overlap them and the asked time', async () => {
    const request = await asked();
    const first = await request.suggest([ten(4), ten(4, 0.5), ten(3, 0.5)]);
    expect(first.status).toBe(200);
    expect(await request.practice.isOpen(ten(3, 1))).toBe(false);
    const second = await request.suggest([ten(4, 0.5), ten(4, 1)]);
    expect(second.body.suggestions.map(({ state }: { state: string }) => state)).toEqual([
      'released',
      'released',
      'released',
      'open',
      'open',
    ]);
    expect(await request.practice.isOpen(ten(3, 1))).toBe(true);
    const [old] = openOf(first.body);
    expect(await request.asClient(`/suggestions/${old!.id}/accept`)).toMatchObject({ status: 409, body: { code: 'suggestion_gone' } });
  });

  it('are refused by name where somebody is, with all that are taken; nothing is written', async () => {
    const request = await asked();
    const other = await ask(request.practice, ten(6), { email: 'bo@example.com', name: 'Bo Lindqvist' });
    await other.suggest([ten(4, 0.5)]);
    const refused = await request.suggest([ten(5), ten(4), ten(6)]);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'slot_taken',
        starts: [ten(4), ten(6)],
        bookings: [{ id: other.bookingId, startsAt: ten(4, 0.5) }, { startsAt: ten(6) }],
      },
    });
    expect((await request.asClient()).body).toMatchObject({ suggestions: [], waitsFor: 'coach' });
  });

  it.each([
    [[], 'invalid_input'],
    [[1, 2, 4, 5, 6, 7].map((day) => ten(day)), 'invalid_input'],
    [[ten(4), ten(4)], 'invalid_input'],
    [[ten(3)], 'same_time'],
    [[ten(-3)], 'in_the_past'],
    [[ten(800)], 'too_far'],
  ])('%j: %s', async (starts, code) => {
    const request = await asked();
    expect((await request.suggest(starts)).body).toMatchObject({ code });
    expect(await claimsOf(request)).toHaveLength(1);
  });

  it('are refused to whoever looked at an older state of it, and once it is over', async () => {
    const request = await asked();
    await request.asClient('/messages', { text: 'Or any Friday?' });
    expect(await request.suggest([ten(4)], { version: 1 })).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect((await request.suggest([ten(4)], { version: 2 })).status).toBe(200);
    now = MONDAY + 2 * DAY;
    expect((await request.suggest([ten(4)])).body).toMatchObject({ code: 'request_over' });
  });

  it('show in the calendar as what they are', async () => {
    const request = await asked();
    await request.suggest([ten(4)]);
    const { body } = await request.practice.coach('GET', request.practice.path('/calendar?from=2027-06-07&to=2027-06-13'));
    expect(body.suggestions).toMatchObject([{ bookingId: request.bookingId, clientName: 'Ada Tremblay', startsAt: ten(4), held: true }]);
    expect(body.holds).toEqual([]);
  });
});

describe('where several come at once', () => {
  it('one request holds one seat, however its suggestions overlap', async () => {
    now = MONDAY;
    const practice = await practices.open({ capacity: 2, rules: { instant: false } });
    const request = await ask(practice, ten(3));
    const { body } = await request.suggest([ten(4), ten(4, 0.5), ten(3, 0.5)]);
    for (const start of [ten(4), ten(3)]) expect((await practice.book(start, { email: 'bo@example.com' })).status).toBe(201);
    expect((await practice.book(ten(4, 0.5), { email: 'cleo@example.com' })).body).toMatchObject({ code: 'slot_taken' });
    const [, first] = openOf(body);
    expect(first!.startsAt).toBe(ten(4));
    expect((await request.asClient(`/suggestions/${first!.id}/accept`)).body).toMatchObject({
      state: 'approved',
      bookings: [{ startsAt: ten(4) }],
    });
    expect((await practice.book(ten(4), { email: 'cleo@example.com' })).body).toMatchObject({ code: 'slot_taken' });
    expect((await practice.book(ten(4, 1), { email: 'cleo@example.com' })).status).toBe(201);
  });
});

describe('the client’s yes to one of them', () => {
  it('moves the session there, confirms it, releases the others and tells both, once', async () => {
    const request = await asked({ bufferAfterMinutes: 15 });
    const [first, second] = openOf((await request.suggest([ten(4), ten(3, 0.5)])).body);
    const accept = (id: string) => request.asClient(`/suggestions/${id}/accept`);
    const { status, body } = await accept(first!.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'approved', gone: [], bookings: [{ startsAt: ten(3, 0.5) }] });
    expect(body.suggestions).toMatchObject([{ state: 'accepted' }, { state: 'released' }]);
    expect((await accept(first!.id)).body).toEqual(body);
    expect((await accept(second!.id)).body).toMatchObject({ code: 'request_over' });
    const booking = (await request.practice.visitor('GET', request.link)).body;
    expect(booking).toMatchObject({ status: 'confirmed', startsAt: ten(3, 0.5), request: null, wasAsked: true, moveRefusal: null });
    expect(await claimsOf(request)).toEqual([
      { bookingId: request.bookingId, suggestionId: null, blockedFrom: Date.parse(ten(3, 0.5)), blockedUntil: Date.parse(ten(3, 1.75)) },
    ]);
    expect(await mailsOf(request)).toEqual(['accepted client', 'accepted coach', 'asked client', 'asked coach', 'suggested client']);
  });

  it('comes too late where the coach blocked the time since, and not where the block lay there', async () => {
    const request = await asked();
    await blockMadeAt(request, '2027-06-12', now);
    now += HOUR;
    const [friday, saturday] = openOf((await request.suggest([ten(4), ten(5)])).body);
    expect((await request.asClient()).body.gone).toEqual([]);
    await blockMadeAt(request, '2027-06-11', now + 1);
    expect((await request.asClient()).body.gone).toEqual([friday!.id]);
    expect((await request.asClient(`/suggestions/${friday!.id}/accept`)).body).toMatchObject({ code: 'suggestion_gone' });
    expect((await request.asClient(`/suggestions/${saturday!.id}/accept`)).body).toMatchObject({ state: 'approved' });
  });

  it('is none without a suggestion, for another’s, or after the time', async () => {
    const request = await asked();
    const other = await ask(request.practice, ten(6), { email: 'bo@example.com' });
    const [theirs] = openOf((await other.suggest([ten(8)])).body);
    expect(await request.asClient(`/suggestions/${theirs!.id}/accept`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const [own] = openOf((await request.suggest([ten(8, 2)])).body);
    now = MONDAY + 2 * DAY;
    expect((await request.asClient(`/suggestions/${own!.id}/accept`)).body).toMatchObject({ code: 'request_over' });
  });
});

describe('the conversation', () => {
  it('goes to and fro, each turn with its time, in the order it was written', async () => {
    const request = await asked();
    now += HOUR;
    const question = await request.practice.coach('POST', request.coachPath('/messages'), { text: ' Which knee?\n\nSince when? ' });
    expect(question.body).toMatchObject({
      waitsFor: 'client',
      answerBy: new Date(now + 2 * DAY).toISOString(),
      messages: [{ author: 'coach', text: 'Which knee?\n\nSince when?' }],
    });
    now += HOUR;
    const answer = await request.asClient('/messages', { text: 'The left.' });
    const answerBy = new Date(now + 2 * DAY).toISOString();
    expect(answer.body).toMatchObject({
      waitsFor: 'coach',
      answerBy,
      messages: [{ author: 'coach' }, { author: 'client', text: 'The left.' }],
    });
    now += HOUR;
    const added = await request.asClient('/messages', { text: 'Since May.' });
    expect(added.body).toMatchObject({ waitsFor: 'coach', answerBy });
    // A page that heard no answer sends it once more.
    expect((await request.asClient('/messages', { text: 'Since May.' })).body).toEqual(added.body);
    expect(await mailsOf(request)).toEqual(['answer coach', 'answer coach', 'asked client', 'asked coach', 'question client']);
  });

  it('takes twenty in a row from one side, and no letter more than two thousand', async () => {
    const request = await asked();
    for (let count = 0; count < 20; count++) expect((await request.asClient('/messages', { text: `${count}` })).status).toBe(200);
    expect(await request.asClient('/messages', { text: 'more' })).toMatchObject({ status: 429, body: { code: 'too_many_messages' } });
    await request.practice.coach('POST', request.coachPath('/messages'), { text: 'x'.repeat(2000) });
    expect((await request.asClient('/messages', { text: 'x'.repeat(2001) })).body).toMatchObject({ code: 'invalid_input' });
    expect((await request.asClient('/messages', { text: ' \n ' })).body).toMatchObject({ code: 'invalid_input' });
    const { body } = await request.asClient('/messages', { text: 'more' });
    expect(body.messages.map(({ text }: { text: string }) => text)).toEqual([
      ...Array.from({ length: 20 }, (_, at) => `${at}`),
      'x'.repeat(2000),
      'more',
    ]);
  });

  it('is nobody else’s: not by another’s link, not by the coach next door, not where nothing was asked', async () => {
    const request = await asked();
    const { practice } = request;
    const other = await ask(practice, ten(6), { email: 'bo@example.com' });
    await request.asClient('/messages', { text: 'Between us.' });
    expect(JSON.stringify((await other.asClient()).body)).not.toContain('Between us.');
    expect((await practice.stranger('POST', request.coachPath('/messages'), { text: 'Hello' })).status).toBe(404);
    expect((await practice.stranger('POST', request.coachPath('/suggestions'), { starts: [ten(4)] })).status).toBe(404);
    expect((await practice.visitor('POST', request.coachPath('/messages'), { text: 'Hello' })).status).toBe(401);
    const plain = await practices.open();
    const { body } = await plain.book(ten(4));
    const link = `/manage/${body.manageToken}/request`;
    expect((await plain.visitor('GET', link)).status).toBe(404);
    for (const verb of ['/messages', '/withdraw']) expect((await plain.visitor('POST', link + verb, { text: 'Hello' })).status).toBe(404);
    const log = await practices.db.selectFrom('auditEntries').select(['before', 'after']).where('coachId', '=', practice.coachId).execute();
    expect(JSON.stringify(log)).not.toContain('Between us.');
  });
});

describe('several sessions in one request', () => {
  it('are seen by the link of any of them, and withdrawn together', async () => {
    now = MONDAY;
    const practice = await practices.open({ rules: { instant: false } });
    const { startsAt: _, ...person } = bookRequest(practice, { startsAt: ten(3) });
    const { status, body } = await practice.visitor('POST', '/bookings/several', { ...person, starts: [ten(3), ten(4), ten(5)] });
    expect(status).toBe(201);
    const links = body.bookings.map(({ manageToken }: { manageToken: string }) => `/manage/${manageToken}/request`);
    for (const link of links)
      expect((await practice.visitor('GET', link)).body).toMatchObject({
        state: 'open',
        bookings: [{ startsAt: ten(3) }, { startsAt: ten(4) }, { startsAt: ten(5) }],
        rhythm: null,
      });
    const id = body.bookings[0].booking.request.id;
    const suggested = await practice.coach('POST', practice.path(`/requests/${id}/suggestions`), { starts: [ten(8)] });
    expect(suggested.body).toMatchObject({ code: 'only_one_session' });
    expect((await practice.visitor('POST', `${links[1]}/withdraw`, {})).body).toMatchObject({ state: 'withdrawn' });
    for (const start of [ten(3), ten(4), ten(5)]) expect(await practice.isOpen(start)).toBe(true);
  });

  it('of a series say its rhythm', async () => {
    now = MONDAY;
    const practice = await practices.open({ rules: { instant: false, clientSeries: true } });
    const { startsAt: _, ...person } = bookRequest(practice, { startsAt: ten(3) });
    const rhythm = { kind: 'weekly', every: 1, weekdays: [4] };
    const pattern = { startsOn: '2027-06-10', startMinute: 600, rhythm, end: { kind: 'count', count: 3 } };
    const { status, body } = await practice.visitor('POST', '/bookings/series', { ...person, pattern });
    expect(status).toBe(201);
    const link = `/manage/${body.bookings[0].manageToken}/request`;
    const words = 'Every Thursday at 10:00';
    const repeats = { rhythm, startMinute: 600, timeZone: 'America/Toronto' };
    expect((await practice.visitor('GET', link)).body).toMatchObject({
      rhythm: words,
      bookings: [{ startsAt: ten(3) }, { startsAt: ten(10) }, { startsAt: ten(17) }],
    });
    expect((await practice.coach('GET', practice.path('/requests'))).body.requests).toMatchObject([{ rhythm: words, repeats }]);
    expect((await practice.visitor('POST', `${link}/withdraw`, {})).body).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a request that its client takes back', () => {
  it('gives back all it held, tells the coach, and is done once', async () => {
    const request = await asked();
    await request.suggest([ten(4)]);
    const { body } = await request.asClient('/withdraw', { reason: 'I found another time.' });
    expect(body).toMatchObject({ state: 'withdrawn', suggestions: [{ state: 'released', held: false }] });
    expect(await claimsOf(request)).toEqual([]);
    expect((await request.asClient('/withdraw')).body).toEqual(body);
    expect(await mailsOf(request)).toEqual(['asked client', 'asked coach', 'suggested client', 'withdrawn coach']);
    expect((await request.asClient('/messages', { text: 'Still there?' })).body).toMatchObject({ code: 'request_over' });
    expect((await request.practice.visitor('GET', request.link)).body).toMatchObject({ status: 'cancelled', wasAsked: true });
  });

  it('is not taken back once it was decided', async () => {
    const request = await asked();
    await request.practice.coach('POST', request.coachPath('/decline'), { reason: 'Away' });
    expect(await request.asClient('/withdraw')).toMatchObject({ status: 409, body: { code: 'request_over' } });
    expect((await request.asClient()).body).toMatchObject({ state: 'declined', declineReason: 'Away' });
  });
});
