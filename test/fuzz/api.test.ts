import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../contract/problem.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { createPractice } from '../factories/practice.ts';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { askedForm } from '../http/form-facts.ts';
import { jsonClient } from '../http/json-client.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { type Chance, type FuzzRequest, type Operation, operationsOf, requestFor } from './requests-from-openapi.ts';

const REQUESTS = 5_000;
const AT_ONCE = 16;
const DAY = 86_400_000;
/** Answers that tell nothing. */
const ALIKE = /^\/(session|portal\/[^/]+\/renew$)/;
/** Change it to look for more; the run that found something prints its own. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);

let server: TestServer;
let db: Database;
let operations: readonly Operation[];
let known: Record<string, readonly string[]>;
let key: string;

/** Mulberry32. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const inAWeek = (hours: number): string => new Date((Math.floor(Date.now() / DAY) + 7) * DAY + hours * 3_600_000).toISOString();
const TODAY = Date.now();
const date = (days: number): string => new Date(TODAY + days * DAY).toISOString().slice(0, 10);

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString);
  const mine = await createPractice(db, { rules: { clientSeries: true, backupSlots: true } });
  const theirs = await createPractice(db);
  key = await createApiKey(db, mine.coachId);
  const booked = await send({
    method: 'POST',
    path: '/bookings',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bookRequest(mine, { startsAt: inAWeek(15) })),
  });
  const { booking, manageToken } = JSON.parse(booked.text) as { booking: { id: string }; manageToken: string };
  const client = await db.selectFrom('clients').select('id').executeTakeFirstOrThrow();
  const seasons = season(db, mine);
  const coach = jsonClient(server.url, key);
  const form = await askedForm(db, { ...mine, coach });
  const cycleId = await seasons.cycle({ firstDate: date(30), lastDate: date(60), confirmBy: Date.now() + 20 * DAY });
  const sent = await sentPortal(db, mine, { coach, cycleId, dates: [date(31), date(38)] });
  const ahead = await seasons.cycle({ firstDate: date(61), lastDate: date(90) });
  const [planned] = await planVisits(db, { coachId: mine.coachId, cycleId: ahead, regular: sent, dates: [date(70)] });
  const other = await season(db, theirs).cycle({ firstDate: date(30), lastDate: date(60) });
  known = {
    coachId: [mine.coachId, theirs.coachId],
    coachSlug: [mine.coachSlug, theirs.coachSlug],
    serviceId: [mine.serviceId, theirs.serviceId],
    serviceSlug: ['session'],
    scheduleId: [mine.scheduleId, theirs.scheduleId],
    bookingId: [booking.id],
    clientId: [client.id],
    cycleId: [cycleId, ahead, other],
    regularId: [sent.regularId],
    placementId: [...sent.placementIds, planned!],
    formId: [form.id],
    token: [manageToken, sent.token],
    timeZone: ['America/Toronto', 'Pacific/Apia'],
    startsAt: [inAWeek(16), inAWeek(17)],
    endsAt: [inAWeek(18)],
    from: ['2026-12-01'],
    to: ['2026-12-20'],
    fileBase64: ['Name,Email\nAda,ada@example.com', 'Name;E-Mail;Tags\nZoë;zoe@example.com;"a, b"\n;;'].map((file) =>
      Buffer.from(file).toString('base64'),
    ),
  };
  operations = operationsOf(JSON.parse((await send({ method: 'GET', path: '/../openapi.json', headers: {}, body: undefined })).text));
});

afterAll(async () => {
  await db.destroy();
  await server.stop();
});

async function send(request: FuzzRequest): Promise<{ readonly status: number; readonly text: string; readonly type: string }> {
  const response = await fetch(`${server.url}/api/v1${request.path}`, {
    method: request.method,
    headers: request.headers,
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
}

/** Everything the database holds of the practice, as one fingerprint. */
async function fingerprint(): Promise<string> {
  const tables = [
    'bookings',
    'claims',
    'services',
    'schedules',
    'weekly_hours',
    'overrides',
    'published_slots',
    'holds',
    'clients',
    'coaches',
    'users',
    'audit_entries',
    'cycles',
    'regulars',
    'cycle_regulars',
    'placements',
    'placement_runs',
    'access_tokens',
    'forms',
    'form_versions',
    'form_answers',
  ];
  const parts = await Promise.all(
    tables.map((table) =>
      sql<{
        sum: string;
      }>`select count(*)::text || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.table(table)} t`.execute(
        db,
      ),
    ),
  );
  return parts.map((part) => part.rows[0]?.sum).join(' ');
}

describe(`requests made from the OpenAPI document, seed ${SEED}`, () => {
  it(`never get a 5xx, ${REQUESTS} of them, spoiled and not, with a key and without`, async () => {
    expect(operations.length).toBeGreaterThan(40);
    const chance = chanceFrom(SEED);
    const requests = Array.from({ length: REQUESTS }, (_, index) => {
      const request = requestFor(operations[index % operations.length]!, chance, known);
      return chance() < 0.75 ? { ...request, headers: { ...request.headers, authorization: `Bearer ${key}` } } : request;
    });
    const faults: unknown[] = [];
    let good = 0;
    const queue = requests.values();
    const worker = async (): Promise<void> => {
      for (const request of queue) {
        const answer = await send(request);
        if (answer.status < 400) good += 1;
        else if (
          answer.status >= 500 ||
          !Problem.safeParse(JSON.parse(answer.text)).success ||
          !answer.type.startsWith('application/problem+json')
        )
          faults.push({ ...request, ...answer });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(faults).toEqual([]);
    // Spoiling everything would prove nothing of what lies behind the first check.
    expect(good).toBeGreaterThan(REQUESTS / 50);
  });

  it('changes nothing when it is refused', async () => {
    const chance = chanceFrom(SEED + 1);
    const writes = operations.filter((operation) => operation.method !== 'GET');
    const before = await fingerprint();
    for (let index = 0; index < writes.length * 4; index += 1) {
      const request = requestFor(writes[index % writes.length]!, chance, known);
      // Without a key, and to people's own doors only with rubbish: nothing of this may get in.
      const body = request.body === undefined ? undefined : '{"startsAt":"\\u0000"}';
      const path = known['token']!.reduce((rest, token) => rest.replaceAll(token, 'x'.repeat(43)), request.path);
      const answer = await send({ ...request, path, body, headers: { 'content-type': 'application/json' } });
      // Whoever asks for a new link is told the same whatever comes of it.
      if (ALIKE.test(path)) expect(answer.status).toBeLessThan(500);
      else expect(answer.status, `${request.method} ${path}`).toBeGreaterThanOrEqual(400);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('refuses a body of 10 MB without reading it into anything', async () => {
    const answer = await send({
      method: 'POST',
      path: '/bookings',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ note: 'x'.repeat(10_000_000) }),
    });
    expect(answer.status).toBe(413);
    expect(Problem.parse(JSON.parse(answer.text)).code).toBe('too_large');
  });
});
