import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OVERRIDE_KINDS } from '../../core/availability/availability-input.ts';
import type { ActionAt } from '../../server/actions/action-at.ts';
import { serveBeforeCommit } from '../../server/actions/waitlist/serve-before-commit.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { makeTransaction, type Tx } from '../../server/db/transaction.ts';
import { packageStateOf } from '../../core/packages/package-state-of.ts';
import { DEMO_SIGN_IN, seedDemo } from '../../server/demo/seed-demo.ts';
import type { Effect } from '../../server/jobs/effects.ts';
import { hashToken, makeLinkToken } from '../../server/link-token.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../server.ts';
import { jsonClient } from './json-client.ts';

interface Seeded {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly actionAt: ActionAt;
  readonly effects: readonly Effect[];
}

async function seed(now: number): Promise<Seeded> {
  const database = await createTestDatabase();
  const db = openDatabase(database.connectionString);
  const effects: Effect[] = [];
  const onError = (_: string, error: unknown): never => {
    throw error;
  };
  const actionAt: ActionAt = ({ now: instant = now, silent = false } = {}) => {
    const line = {
      enqueue: async (_: Tx, more: readonly Effect[]) => (silent ? undefined : void effects.push(...more)),
      clock: { now: () => instant },
      newId: randomUUID,
    };
    return {
      ...line,
      transaction: makeTransaction(db, serveBeforeCommit(line, onError)),
      linkToken: makeLinkToken(TEST_SECRET),
      hashToken,
    };
  };
  expect(await seedDemo(actionAt)).toBe(true);
  return { database, db, actionAt, effects };
}

async function close({ db, database }: Seeded): Promise<void> {
  await db.destroy();
  await database.drop();
}

const count = async (db: Database, table: 'bookings' | 'clients' | 'services' | 'holds' | 'auditEntries'): Promise<number> =>
  (await db.selectFrom(table).selectAll().execute()).length;

/** One season runs; of the coming one the regulars were asked, and most have answered. */
async function expectSeasons(db: Database): Promise<void> {
  const [running, coming] = await db.selectFrom('cycles').select(['id', 'phase', 'lastDate', 'firstDate']).orderBy('firstDate').execute();
  expect([running?.phase, coming?.phase]).toEqual(['active', 'confirming']);
  const placements = await db
    .selectFrom('placements')
    .leftJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select(['placements.cycleId', 'placements.regularId', 'placements.state', 'placements.answer', 'bookings.status'])
    .execute();
  const asked = placements.filter(({ cycleId }) => cycleId === coming?.id);
  expect(new Set(asked.map(({ regularId }) => regularId)).size).toBe(40);
  expect(new Set(asked.map(({ state, answer }) => `${state} ${answer}`))).toEqual(
    new Set(['planned confirmed', 'planned declined', 'planned null', 'unplaced null']),
  );
  const before = placements.filter(({ cycleId }) => cycleId === running?.id);
  expect(new Set(before.map(({ regularId }) => regularId)).size).toBe(14);
  expect(new Set(before.map(({ status }) => status))).toEqual(new Set(['completed', 'confirmed']));
}

/** One waits for the coach, one was answered, one has other times to choose from; one was declined, and what was asked before has its yes. */
async function expectRequests(db: Database): Promise<number> {
  const requests = await db.selectFrom('requests').select(['state', 'waitsFor']).execute();
  const states = requests.map(({ state, waitsFor }) => (state === 'open' ? `open ${waitsFor}` : state)).toSorted();
  expect(states).toEqual(['approved', 'approved', 'approved', 'approved', 'declined', 'open client', 'open coach', 'open coach']);
  const suggestions = await db.selectFrom('requestSuggestions').select('state').execute();
  expect(suggestions).toEqual([{ state: 'open' }, { state: 'open' }, { state: 'open' }]);
  return suggestions.length;
}

/** Four run: in the middle, near the end, monthly, resting. */
async function expectSeries(db: Database): Promise<void> {
  const series = await db.selectFrom('series').select(['plan', 'renewalDueAt', 'lastEndsAt']).execute();
  expect(series).toHaveLength(4);
  expect(series.filter(({ plan }) => plan.pauses.length > 0)).toHaveLength(1);
  for (const { renewalDueAt, lastEndsAt } of series) expect(renewalDueAt).toBeLessThan(lastEndsAt!);
}

/** In every state there is; their ledgers say when each thing happened, in this order. */
async function expectPackages(db: Database, now: number): Promise<void> {
  const packages = await db.selectFrom('packages').selectAll().execute();
  const states = packages.map((one) => packageStateOf(one, now));
  expect(states.toSorted()).toEqual(['closed', 'expired', 'open', 'open', 'open', 'used_up']);
  for (const { id } of packages) {
    const entries = await db.selectFrom('creditEntries').select('at').where('packageId', '=', id).orderBy('position').execute();
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((one, other) => one - other));
  }
  // Of what the answers say nothing was left out: two check-ins of one client, one of another, and before a first conversation.
  expect(await db.selectFrom('formAnswers').select('bookingId').execute()).toHaveLength(4);
}

/** Two got a session that others gave up, one said no; seven stand in line, one of them paused, and what fell free lately is on offer. Gives what is kept. */
async function expectWaitlist(db: Database): Promise<number> {
  const entries = await db.selectFrom('waitlistEntries').select('state').execute();
  const states = entries.map(({ state }) => state).toSorted();
  expect(states.filter((state) => state !== 'waiting' && state !== 'offered')).toEqual(['booked', 'booked', 'paused']);
  expect(states).toHaveLength(8);
  const offers = await db.selectFrom('waitlistOffers').select('state').execute();
  const said = offers.map(({ state }) => state).toSorted();
  expect(said.slice(0, 3)).toEqual(['accepted', 'accepted', 'declined']);
  expect(said).toContain('offered');
  const freed = await db.selectFrom('freedTimes').select('state').execute();
  expect(freed.filter(({ state }) => state === 'taken')).toHaveLength(2);
  return freed.filter(({ state }) => state === 'offering').length;
}

describe('the demo practice, started', () => {
  // Weekends, both changes of the clocks, the turn of a year, and the middle of a night.
  it.each([
    '2026-11-21T15:00:00Z',
    '2027-03-14T06:30:00Z',
    '2027-11-07T05:30:00Z',
    '2027-12-31T23:30:00Z',
    '2028-02-28T13:00:00Z',
    '2026-07-01T04:10:00Z',
  ])('on %s, is whole', async (now) => {
    const seeded = await seed(Date.parse(now));
    const { db } = seeded;
    expect([await count(db, 'services'), await count(db, 'clients'), await count(db, 'holds')]).toEqual([6, 52, 2]);
    const bookings = await db.selectFrom('bookings').selectAll().execute();
    expect(bookings.length).toBeGreaterThan(300);
    const coming = bookings.filter((booking) => booking.startsAt > Date.parse(now));
    expect(coming.length).toBeGreaterThanOrEqual(10);
    // Those of the last two days wait for the coach to say whether they took place.
    const settled = Date.parse(now) - 2 * 86_400_000;
    expect(bookings.filter((booking) => booking.endsAt <= settled && booking.status === 'confirmed')).toEqual([]);
    expect(coming.filter((booking) => booking.status === 'completed' || booking.status === 'no_show')).toEqual([]);
    const by = (status: string): number => bookings.filter((booking) => booking.status === status).length;
    expect([by('no_show'), by('cancelled'), by('requested'), by('expired')]).toEqual([4, 3 + 3 + 5, 3, 0]);
    expect(by('completed')).toBeGreaterThanOrEqual(15);
    const [asked] = await db.selectFrom('rescheduleRequests').selectAll().execute();
    expect(coming.map(({ id }) => id)).toContain(asked?.bookingId);
    const owen = await db.selectFrom('clients').select('id').where('email', '=', 'owen.macdonald@example.com').executeTakeFirstOrThrow();
    const flagged = await db.selectFrom('auditEntries').select('subjectId').where('action', '=', 'client.flagged').execute();
    expect(flagged).toEqual([{ subjectId: owen.id }]);
    for (const booking of bookings) expect(booking.createdAt).toBeLessThan(booking.startsAt);

    const kinds = await db.selectFrom('overrides').select('kind').distinct().execute();
    expect(kinds.map((row) => row.kind).sort()).toEqual([...OVERRIDE_KINDS].sort());
    const claims = await db.selectFrom('claims').selectAll().execute();
    const suggested = await expectRequests(db);
    await expectSeries(db);
    await expectPackages(db, Date.parse(now));
    // What was cancelled, paused or declined takes no time; two holds, the suggested times and what is kept for the waitlist do.
    expect(claims).toHaveLength(bookings.length - by('cancelled') - by('declined') + 2 + suggested + (await expectWaitlist(db)));
    expect(claims.filter((claim) => claim.overbookedBy !== null)).toEqual([]);
    const published = new Set(bookings.map((booking) => booking.publishedSlotId));
    expect(published.size - 1).toBeGreaterThanOrEqual(2);
    // Mails of what happened lately, not of its whole past.
    expect(seeded.effects.filter(({ kind }) => kind === 'placements_mail')).toHaveLength(39);
    // The jobs run already while the demo is made: another search would take the plan away.
    expect(seeded.effects.filter(({ kind }) => kind === 'place_regulars')).toEqual([]);
    expect(seeded.effects.length).toBeLessThan(39 + 60);
    await expectSeasons(db);
    await close(seeded);
  });
});

describe('the demo practice', () => {
  let seeded: Seeded;
  let server: TestServer;

  beforeAll(async () => {
    seeded = await seed(Date.now());
    // A sweep at the start would ask of the series that ends soon, and write of it while somebody counts.
    server = await startTestServer({ connectionString: seeded.database.connectionString, runsJobs: false });
  });
  afterAll(async () => {
    await server.stop();
    await close(seeded);
  });

  it('is made once: a second start changes nothing', async () => {
    const before = await count(seeded.db, 'auditEntries');
    expect(await seedDemo(seeded.actionAt)).toBe(false);
    expect(await count(seeded.db, 'auditEntries')).toBe(before);
  });

  it('lets its coach sign in with what is printed', async () => {
    const { email, password } = DEMO_SIGN_IN;
    const answer = await jsonClient(server.url)('POST', '/session', { email, password }, { origin: server.url });
    expect(answer).toMatchObject({ status: 200, body: { next: 'done' } });
  });

  it('shows five services in public and the sixth by its address', async () => {
    const visitor = jsonClient(server.url);
    const page = await visitor('GET', `/coaches/${DEMO_SIGN_IN.slug}`);
    expect(page.body.services.map((service: { slug: string }) => service.slug)).toEqual([
      'first-conversation',
      'coaching-session',
      'deep-session',
      'monthly-check-in',
      'strength-and-breath',
    ]);
    expect((await visitor('GET', `/coaches/${DEMO_SIGN_IN.slug}/services/supervision`)).status).toBe(200);
  });

  it('has free times for everything it offers', async () => {
    const visitor = jsonClient(server.url);
    const today = new Date().toISOString().slice(0, 10);
    const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    for (const slug of [
      'first-conversation',
      'coaching-session',
      'deep-session',
      'monthly-check-in',
      'strength-and-breath',
      'supervision',
    ]) {
      const { body } = await visitor(
        'GET',
        `/coaches/${DEMO_SIGN_IN.slug}/services/${slug}/slots?from=${today}&to=${later}&timeZone=Europe/Berlin`,
      );
      // Those of the season that runs; the next one is not open yet.
      const least = slug === 'coaching-session' ? 5 : 10;
      expect(body.days.length, slug).toBeGreaterThanOrEqual(least);
    }
  });
});
