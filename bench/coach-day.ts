import { sql } from 'kysely';
import { addDays } from '../core/time/add-days.ts';
import { openDatabase } from '../server/db/database.ts';
import { createApiKey } from '../test/factories/api-key.ts';
import { fillPractice } from '../test/factories/fill-practice.ts';
import { createPractice, type Practice } from '../test/factories/practice.ts';
import { oneByOne } from './one-by-one.ts';
import { startProcess } from './start-process.ts';
import { table } from './table.ts';

const TIMES = 60;
const NEW = { clients: 5, bookings: 20 };
const FULL = { clients: 5000, bookings: 20_000 };

interface Seeded {
  readonly practice: Practice;
  readonly key: string;
  readonly clientId: string;
}

const today = new Date().toISOString().slice(0, 10);

/** What a coach's app asks for all day. */
const ASKED: readonly { readonly name: string; readonly path: (seeded: Seeded) => string }[] = [
  { name: 'calendar, a week', path: () => `/calendar?from=${today}&to=${addDays(today, 6)}` },
  { name: 'calendar, six weeks', path: () => `/calendar?from=${today}&to=${addDays(today, 41)}` },
  { name: 'needs attention', path: () => '/attention' },
  { name: 'clients, first 200', path: () => '/clients?limit=200' },
  { name: 'clients, the next ones first', path: () => '/clients?limit=200&sort=next' },
  { name: 'clients, part of a name', path: () => '/clients?limit=200&search=moreau' },
  { name: 'clients with the badge', path: () => '/clients?limit=200&flagged=true' },
  { name: 'one client', path: ({ clientId }) => `/clients/${clientId}` },
  { name: 'search for everything', path: () => '/search?text=ada' },
  { name: 'audit log', path: () => '/audit' },
  {
    name: 'plan of four months',
    path: ({ practice }) =>
      `/plan?scheduleId=${practice.scheduleId}&serviceId=${practice.serviceId}&from=${today}&to=${addDays(today, 120)}`,
  },
];

/** A coach with 5,000 clients and 20,000 bookings beside a new one, on the same server, one request after the other. */
export async function benchCoachDay(connectionString: string): Promise<string> {
  const db = openDatabase(connectionString, 2);
  const seed = async (book: typeof NEW): Promise<Seeded> => {
    const practice = await createPractice(db);
    await fillPractice(db, practice, book);
    const { rows } = await sql<{ id: string }>`select client_id as id from bookings where coach_id = ${practice.coachId} limit 1`.execute(
      db,
    );
    return { practice, key: await createApiKey(db, practice.coachId), clientId: rows[0]?.id ?? '' };
  };
  const beginner = await seed(NEW);
  const full = await seed(FULL);
  await db.destroy();
  const server = await startProcess('perennial', { DATABASE_URL: connectionString });
  const measure = (seeded: Seeded, path: string) =>
    oneByOne(TIMES, async () => {
      const url = `${server.url}/api/v1/coach/${seeded.practice.coachId}${path}`;
      const response = await fetch(url, { headers: { authorization: `Bearer ${seeded.key}` } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      await response.arrayBuffer();
    });
  try {
    const rows: (string | number)[][] = [];
    for (const { name, path } of ASKED) {
      const [small, large] = [await measure(beginner, path(beginner)), await measure(full, path(full))];
      rows.push([name, small.p50.toFixed(1), large.p50.toFixed(1), large.p99.toFixed(1), `${(large.p50 / small.p50).toFixed(1)}×`]);
    }
    return table(
      'The coach’s day: 5,000 clients and 20,000 bookings beside 5 and 20',
      ['', 'new, p50 ms', 'full, p50 ms', 'full, p99 ms', 'ratio'],
      rows,
    );
  } finally {
    await server.end();
  }
}
