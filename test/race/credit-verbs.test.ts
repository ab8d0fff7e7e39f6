import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { recountCredits } from '../../server/db/packages/recount-credits.ts';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { Browser } from '../http/browser.ts';
import { expectLedgersAgree } from '../http/credit-facts.ts';
import { expectAgreement } from '../http/series-facts.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Math.ceil(Date.now() / DAY) * DAY + 2 * DAY + 9 * HOUR;
/** Some forty days, so that there is more than one month of check-ins, and some hours of each. */
const slot = (nth: number): number => FIRST + (nth % 40) * DAY + (nth % 6) * HOUR;
const iso = (instant: number): string => new Date(instant).toISOString();
const dayOf = (instant: number): string => iso(instant).slice(0, 10);

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

interface World {
  readonly practice: Practice;
  readonly services: readonly { readonly id: string; readonly slug: string }[];
  readonly email: string;
  readonly clientId: string;
  readonly send: (index: number, method: string, path: string, body: unknown, as: 'coach' | 'client' | 'link') => Promise<Said>;
}
interface Said {
  readonly status: number;
  readonly body: { readonly code?: string };
}

const KINDS = [
  { slug: 'session', kind: 'one_to_one', credits: 1, instant: true },
  { slug: 'asked', kind: 'one_to_one', credits: 2, instant: false },
  { slug: 'check-in', kind: 'check_in', credits: 0, instant: true },
] as const;

/** A practice with sessions that are booked, such that are asked for, and check-ins; a client who is signed in. */
async function openWorld(): Promise<World> {
  const rules = { cancelUntilMinutes: 0, moveUntilMinutes: 0, freeCancelMinutes: 20 * 1440, returnLateCredit: false };
  const more = { windowDays: 500, clientSeries: true, mostAtOnce: 10 };
  const practice = await createPractice(db, { capacity: 4, timeZone: 'UTC', durations: [60, 30], rules: { ...rules, ...more } });
  const first = await db.selectFrom('services').selectAll().where('id', '=', practice.serviceId).executeTakeFirstOrThrow();
  const services = KINDS.map(({ slug }, index) => ({ slug, id: index === 0 ? practice.serviceId : randomUUID() }));
  for (const [index, { slug, kind, credits, instant }] of KINDS.entries()) {
    const own = { kind, credits, rules: JSON.stringify({ instant }) };
    const { scheduleId, coachId, color, durations } = first;
    const copied = { scheduleId, coachId, color, durations, name: slug, slug, prices: '[]', location: JSON.stringify(first.location) };
    if (index === 0) await db.updateTable('services').set(own).where('id', '=', first.id).execute();
    else
      await db
        .insertInto('services')
        .values({ ...copied, ...own, id: services[index]?.id ?? '' })
        .execute();
  }
  const [clientId, email] = [randomUUID(), `ada-${randomUUID()}@example.com`];
  await db.insertInto('clients').values({ id: clientId, coachId: practice.coachId, name: 'Ada Tremblay', email }).execute();
  await givePassword(db, await createUser(db, 'client', email));
  const browser = new Browser(two.processes[0]?.url ?? '');
  expect((await browser.post('/session', { email, password: PASSWORD })).status).toBe(200);
  const headers = {
    coach: { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` },
    client: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'sec-fetch-site': 'same-origin' },
    link: {},
  };
  return {
    practice,
    services,
    email,
    clientId,
    send: async (index, method, path, body, as) => {
      const url = `${two.processes[index % 2]?.url}/api/v1${path}`;
      const init = { method, headers: { 'content-type': 'application/json', ...headers[as] }, body: JSON.stringify(body) };
      const response = await fetch(url, init);
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
    },
  };
}

/** What somebody saw before a round, and acts on in it. */
async function look({ practice: { coachId } }: World) {
  const [bookings, series, packages, requests, suggestions, closures, clients, tokens] = await Promise.all([
    db
      .selectFrom('bookings')
      .select(['id', 'status', 'startsAt', 'seriesId', 'seriesDate', 'requestId'])
      .where('coachId', '=', coachId)
      .execute(),
    db.selectFrom('series').select(['id', 'version', 'plan']).where('coachId', '=', coachId).execute(),
    db.selectFrom('packages').select(['id', 'version']).where('coachId', '=', coachId).execute(),
    db.selectFrom('requests').select(['id', 'state']).where('coachId', '=', coachId).execute(),
    db.selectFrom('requestSuggestions').select(['requestId', 'id', 'state']).where('coachId', '=', coachId).execute(),
    db.selectFrom('closures').select('id').where('coachId', '=', coachId).execute(),
    db.selectFrom('clients').select(['id', 'version', 'email']).where('coachId', '=', coachId).where('mergedInto', 'is', null).execute(),
    db
      .selectFrom('accessTokens')
      .select(['id', 'bookingId', 'provesClient'])
      .where('coachId', '=', coachId)
      .where('bookingId', 'is not', null)
      .execute(),
  ]);
  return { bookings, series, packages, requests, suggestions, closures, clients, tokens };
}
type Seen = Awaited<ReturnType<typeof look>>;
type Booking = Seen['bookings'][number];
const isOfSeries = ({ seriesId }: Booking): boolean => seriesId !== null;

interface Step {
  readonly verb: string;
  readonly nth: number;
  readonly which: number;
  readonly flag: boolean;
}
type Verb = (world: World, seen: Seen, step: Step & { readonly index: number }) => Promise<unknown>;

const pick = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(list.length, 1)];
/** Mostly what still waits, now and then what does not. */
const pickOpen = <T extends { readonly state: string }>(list: readonly T[], nth: number): T | undefined => {
  const open = list.filter(({ state }) => state === 'open');
  return pick(open.length > 0 && nth % 4 > 0 ? open : list, nth);
};
const NOBODY = '00000000-0000-4000-8000-000000000000';
/** A link of nothing. */
const NOTHING = 'x'.repeat(43);
const CONTENT = {
  name: 'Ada Tremblay',
  phone: '',
  timeZone: null,
  connected: true,
  vip: false,
  priority: null,
  state: 'active',
  startedOn: null,
  tags: [],
  notes: '',
};

const coach =
  (build: (seen: Seen, step: Step, world: World) => readonly [string, string, unknown]): Verb =>
  ({ practice, ...world }, seen, step) => {
    const [method, path, body] = build(seen, step, { practice, ...world });
    return world.send(step.index, method, `/coach/${practice.coachId}${path}`, body, 'coach');
  };
const link =
  (path: string, build: (seen: Seen, step: Step, booking: Booking | undefined) => unknown, isMeant = (_: Booking) => true): Verb =>
  ({ send }, seen, step) => {
    const booking = pick(seen.bookings.filter(isMeant), step.nth);
    const token = pick(
      seen.tokens.filter(({ bookingId }) => bookingId === booking?.id),
      step.which,
    );
    const name = token ? sweep.ctx.linkToken(token.id).token : NOTHING;
    return send(step.index, 'POST', `/manage/${name}${path}`, build(seen, step, booking), 'link');
  };
const byClient =
  (path: string, build: (step: Step) => object): Verb =>
  ({ practice, services, email, send }, _, step) => {
    const order = {
      coachSlug: practice.coachSlug,
      serviceSlug: pick(services, step.which)?.slug,
      name: 'Ada Tremblay',
      email,
      timeZone: 'UTC',
    };
    const wish = step.flag ? {} : { useCredits: step.nth % 3 > 0 };
    return send(step.index, 'POST', path, { ...order, ...wish, ...build(step) }, 'client');
  };
const onBooking = (verb: string, body: (step: Step, seen: Seen) => unknown = () => ({}), method = 'POST'): Verb =>
  coach((seen, step) => [method, `/bookings/${pick(seen.bookings, step.nth)?.id ?? NOBODY}/${verb}`, body(step, seen)]);
const onPackage = (path: string, method: string, body: (step: Step) => object): Verb =>
  coach((seen, step) => {
    const one = pick(seen.packages, step.which + step.nth);
    return [method, `/packages/${one?.id ?? NOBODY}${path}`, { ...body(step), version: one?.version ?? 1 }];
  });
const onRequest = (verb: string, body: (step: Step) => object = () => ({})): Verb =>
  coach((seen, step) => ['POST', `/requests/${pickOpen(seen.requests, step.nth)?.id ?? NOBODY}/${verb}`, body(step)]);
const onSeries = (edit: (date: string, step: Step) => object): Verb =>
  coach((seen, step) => {
    const one = pick(seen.series, step.nth);
    const dates = seen.bookings.flatMap(({ seriesId, seriesDate }) => (seriesId === one?.id && seriesDate) || []);
    const body = { version: one?.version ?? 1, edits: [edit(pick(dates, step.nth) ?? dayOf(slot(step.nth)), step)], overbook: step.flag };
    return ['POST', `/series/${one?.id ?? NOBODY}/edits`, body];
  });
const forClient = ({ which, flag }: Step, { clients }: Seen, { services }: World) => ({
  serviceId: pick(services, which)?.id,
  clientId: pick(clients, which)?.id,
  overbook: flag,
});
const pattern = ({ nth, which }: Step) => ({
  startsOn: dayOf(slot(nth)),
  startMinute: 540 + 60 * which,
  rhythm: { kind: 'weekly', every: 1 + which, weekdays: [1 + (nth % 7)] },
  end: { kind: 'count', count: 2 + which },
});
const starts = ({ nth }: Step) => [slot(nth), slot(nth + 1), slot(nth + 20)].map(iso);
const inTables =
  (write: (world: World, seen: Seen, step: Step) => Promise<unknown>): Verb =>
  async (world, seen, step) => {
    await write(world, seen, step);
    return { status: 200, body: {} };
  };

const VERBS: Readonly<Record<string, Verb>> = {
  book: byClient('/bookings', ({ nth }) => ({ startsAt: iso(slot(nth)) })),
  bookSeveral: byClient('/bookings/several', (step) => ({ starts: starts(step) })),
  bookSeries: byClient('/bookings/series', (step) => ({ pattern: pattern(step) })),
  coachBooks: coach((seen, step, world) => ['POST', '/bookings', { ...forClient(step, seen, world), startsAt: iso(slot(step.nth)) }]),
  coachBooksSeveral: coach((seen, step, world) => ['POST', '/bookings/several', { ...forClient(step, seen, world), starts: starts(step) }]),
  coachBooksSeries: coach((seen, step, world) => ['POST', '/series', { ...forClient(step, seen, world), pattern: pattern(step) }]),
  move: onBooking('move', ({ nth, which, flag }) => ({
    startsAt: iso(slot(nth + 3 * which)),
    overbook: flag,
    ...(which > 0 && { durationMinutes: 30 * which }),
  })),
  cancel: onBooking('cancel'),
  restore: onBooking('restore', ({ flag }) => ({ overbook: flag })),
  use: onBooking(
    'credit',
    ({ nth, which, flag }, { packages }) => ({ packageId: flag ? null : (pick(packages, nth + which)?.id ?? null) }),
    'PUT',
  ),
  cancelOwn: link('/cancel', () => ({})),
  moveOwn: link('/move', (_, { nth }) => ({ startsAt: iso(slot(nth)) })),
  nextWeek: link('/next-week', (_, __, booking) => ({ startsAt: iso((booking?.startsAt ?? FIRST) + 7 * DAY) })),
  skipOwn: link('/series/skip', (_, { nth }, booking) => ({ id: booking?.seriesDate ?? dayOf(slot(nth)) }), isOfSeries),
  stopOwn: link('/series/stop', (_, { nth }, booking) => ({ from: booking?.seriesDate ?? dayOf(slot(nth)) }), isOfSeries),
  moreOwn: link('/series/more', () => ({ count: 2 }), isOfSeries),
  withdraw: link(
    '/request/withdraw',
    () => ({}),
    ({ status }) => status === 'requested',
  ),
  accept: ({ send }, seen, step) => {
    const suggestion = pickOpen(seen.suggestions, step.nth);
    const booking = seen.bookings.find(({ requestId }) => requestId === suggestion?.requestId);
    const token = seen.tokens.find(({ bookingId }) => bookingId === booking?.id);
    const name = token ? sweep.ctx.linkToken(token.id).token : NOTHING;
    return send(step.index, 'POST', `/manage/${name}/request/suggestions/${suggestion?.id ?? NOBODY}/accept`, {}, 'link');
  },
  approve: onRequest('approve', ({ flag }) => ({ overbook: flag })),
  decline: onRequest('decline'),
  suggest: onRequest('suggestions', ({ nth }) => ({ starts: [iso(slot(nth)), iso(slot(nth + 9))] })),
  skip: onSeries((id) => ({ kind: 'skip', id })),
  comeBack: onSeries((id) => ({ kind: 'restore', id })),
  moveDate: onSeries((id, { nth, which }) => ({ kind: 'move', id, date: dayOf(slot(nth)), minute: 600 + 30 * which })),
  change: onSeries((_, { nth, which }) => ({
    kind: 'change',
    from: null,
    startMinute: 540 + 30 * which,
    durationMinutes: nth % 2 === 0 ? 30 : 60,
  })),
  longer: onSeries((_, { which }) => ({ kind: 'end', end: { kind: 'count', count: 2 + 2 * which } })),
  endSeries: onSeries((from) => ({ kind: 'cancel', from })),
  pause: onSeries((from) => ({ kind: 'pause', from, to: null })),
  resume: onSeries((on) => ({ kind: 'resume', on })),
  block: coach((seen, { nth, flag }) => {
    const day = dayOf(slot(nth));
    const hit = seen.bookings.filter(
      ({ startsAt, status }) => dayOf(startsAt) === day && (status === 'confirmed' || status === 'requested'),
    );
    const decisions = hit.map(({ id }, index) => ({ bookingId: id, outcome: flag || index % 2 === 0 ? 'cancel' : 'ask' }));
    return ['POST', '/plan', { create: [blockedDay(day)], remove: [], decisions }];
  }),
  undo: coach((seen, { nth }) => ['POST', `/closures/${pick(seen.closures, nth)?.id ?? NOBODY}/undo`, {}]),
  assign: coach((seen, { nth, which, flag }) => [
    'POST',
    `/clients/${pick(seen.clients, which)?.id ?? NOBODY}/packages`,
    {
      name: 'Some',
      credits: 1 + (nth % 4),
      expiry: flag ? { kind: 'never' } : { kind: 'on', date: dayOf(slot(nth)) },
      ...(nth % 5 === 0 && { durationMinutes: 60 }),
    },
  ]),
  adjust: onPackage('/adjust', 'POST', ({ nth }) => ({ amount: (nth % 2 === 0 ? 1 : -1) * (1 + (nth % 2)), reason: 'Counted again' })),
  close: onPackage('/close', 'POST', () => ({})),
  reopen: onPackage('/reopen', 'POST', () => ({})),
  extend: onPackage('', 'PUT', ({ nth }) => ({ name: 'Some', expiresOn: dayOf(slot(nth)) })),
  expire: inTables(async (_, { packages }, { nth, flag }) => {
    const over = { expiresOn: dayOf(Date.now() - DAY), expiresAt: new Date(Date.now() - 1000) };
    await db
      .updateTable('packages')
      .set(over)
      .where('id', '=', pick(packages, nth)?.id ?? NOBODY)
      .execute();
    if (flag) await expirePackages(sweep.ctx);
  }),
  overdue: inTables(async (_, { requests }, { nth }) => {
    const at = new Date(Date.now() - 1000);
    await db
      .updateTable('requests')
      .set({ answerBy: at })
      .where('id', '=', pick(requests, nth)?.id ?? NOBODY)
      .where('state', '=', 'open')
      .execute();
    await expireRequests(sweep.ctx);
  }),
  rules: inTables(({ practice }, _, { which }) =>
    db
      .updateTable('coaches')
      .set({ creditRules: JSON.stringify({ lowAt: 1, graceDays: [null, 0, 14][which] }) })
      .where('id', '=', practice.coachId)
      .execute(),
  ),
  cost: inTables(({ services }, _, { nth, which, flag }) => {
    const id = pick(services, which)?.id ?? NOBODY;
    const credits = which === 2 ? 0 : nth % 3;
    return db
      .updateTable('services')
      .set({ credits, creditsRequired: flag && credits > 0, kind: which === 2 && nth % 4 > 0 ? 'check_in' : 'one_to_one' })
      .where('id', '=', id)
      .execute();
  }),
  grant: coach((seen, { nth, which }) => [
    'PUT',
    `/clients/${pick(seen.clients, which)?.id ?? NOBODY}/check-ins`,
    { day: dayOf(slot(nth)), granted: nth % 3 },
  ]),
  meet: coach((_, { nth }, { services }) => [
    'POST',
    '/bookings',
    {
      serviceId: pick(services, nth)?.id,
      newClient: { name: 'Bea Schmidt', email: `bea-${randomUUID()}@example.com` },
      startsAt: iso(slot(nth)),
    },
  ]),
  merge: coach(({ clients }, { nth }, { clientId }) => {
    const kept = clients.find(({ id }) => id === clientId);
    const other = pick(
      clients.filter(({ id }) => id !== clientId),
      nth,
    );
    const whom = { version: kept?.version ?? 1, otherId: other?.id ?? NOBODY, otherVersion: other?.version ?? 1 };
    return ['POST', `/clients/${clientId}/merge`, { ...CONTENT, email: kept?.email, ...whom }];
  }),
};

const anyStep = fc.record({ verb: fc.constantFrom(...Object.keys(VERBS)), nth: fc.nat(400), which: fc.nat(2), flag: fc.boolean() });
const ROUNDS = 10;

/** Nothing is used of a package but by a session of its own client, and nothing by what does not take place unless it was kept. */
async function expectOwnPackages({ coachId }: Practice): Promise<void> {
  const { rows } = await sql`select bookings.id from bookings join packages on packages.id = bookings.package_id
    where bookings.coach_id = ${coachId} and (packages.client_id <> bookings.client_id
      or (bookings.status not in ('confirmed', 'requested', 'completed', 'no_show') and bookings.credit_kept is null) or bookings.check_in)`.execute(
    db,
  );
  expect(rows).toEqual([]);
}

describe('every verb that touches a booking or a package, in any order, on two processes', () => {
  it('leaves ledgers, bookings, months and series in agreement, and fails at nothing', async () => {
    const world = await openWorld();
    const seed = Date.now();
    for (const round of fc.sample(fc.array(anyStep, { minLength: 24, maxLength: 24 }), { numRuns: ROUNDS, seed })) {
      const seen = await look(world);
      const answers = await Promise.all(
        round.map(async (step, index) => ({ step, ...((await VERBS[step.verb]?.(world, seen, { ...step, index })) as Said) })),
      );
      const failed = answers.filter(({ status }) => ![200, 201, 404, 409, 422].includes(status));
      expect(failed, `seed ${seed}`).toEqual([]);
      await expectLedgersAgree(db, world.practice.coachId);
      await expectOwnPackages(world.practice);
      expect(await recountCredits(db), `seed ${seed}`).toEqual({ packagesOffLedger: 0, bookingsOffLedger: 0, monthsOffCheckIns: 0 });
    }
    for (const { id } of (await look(world)).series) await expectAgreement(db, id);
  });
});
