import { DAY, HOUR } from '../core/time/instant.ts';
import { openDatabase } from '../server/db/database.ts';
import { bookRequest } from '../test/factories/book-request.ts';
import { createPractice, type Practice } from '../test/factories/practice.ts';
import { load, type LoadFigures } from './load.ts';
import { oneByOne } from './one-by-one.ts';
import { startProcess } from './start-process.ts';
import { table } from './table.ts';

const SECONDS = 8;
const CLIENTS = 16;
const DAYS_AHEAD = 700;

/** Every call the next coach's turn, and there a start that nobody has taken: day after day, then an hour later from the front. */
function freshBookings(practices: readonly Practice[]): () => string {
  const base = Math.ceil(Date.now() / DAY) * DAY + 2 * DAY;
  let count = 0;
  return () => {
    const practice = practices[count % practices.length];
    const turn = Math.floor(count / practices.length);
    count += 1;
    const startsAt = base + (turn % DAYS_AHEAD) * DAY + Math.floor(turn / DAYS_AHEAD) * HOUR;
    return practice ? JSON.stringify(bookRequest(practice, { startsAt: new Date(startsAt).toISOString() })) : '';
  };
}

async function newPractices(connectionString: string, count: number): Promise<readonly Practice[]> {
  const db = openDatabase(connectionString, 1);
  const practices: Practice[] = [];
  for (let index = 0; index < count; index += 1) practices.push(await createPractice(db, { durations: [50], rules: { windowDays: 730 } }));
  await db.destroy();
  return practices;
}

const post = (url: string, body: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((response) =>
    response.text().then(() => response.status),
  );

const crowdRow = (name: string, figures: LoadFigures, ceiling: LoadFigures) => [
  name,
  figures.perSecond.toFixed(0),
  figures.p50,
  figures.p99,
  `${((100 * figures.perSecond) / ceiling.perSecond).toFixed(0)} %`,
  JSON.stringify(figures.statuses),
];

async function crowd(url: string, body: () => string): Promise<LoadFigures> {
  await load({ url, clients: CLIENTS, seconds: 2, body });
  return load({ url, clients: CLIENTS, seconds: SECONDS, body });
}

/** `POST /bookings`, beside the bare SQL of one booking and one outbox row behind a Node server. */
export async function benchBookings(connectionString: string): Promise<string> {
  const ours = await startProcess('perennial', { DATABASE_URL: connectionString });
  const bare = await startProcess('bare-booking', { DATABASE_URL: connectionString });
  const url = `${ours.url}/api/v1/bookings`;
  try {
    const alone = freshBookings(await newPractices(connectionString, 1));
    const practices = await newPractices(connectionString, CLIENTS);
    const many = freshBookings(practices);
    // Its own turn through the days: the bare one is so much faster that ours would begin in the small hours, where one start in a year comes twice.
    const ceiling = await crowd(bare.url, freshBookings(practices));
    const manyCoaches = await crowd(url, many);
    const oneCoach = await crowd(url, alone);
    const single = freshBookings(await newPractices(connectionString, 1));
    const one = await oneByOne(400, () => post(url, single()));
    const taken = single();
    await post(url, taken);
    const refused = await oneByOne(400, () => post(url, taken));
    const bareOne = await oneByOne(400, () => post(bare.url, single()));
    const singleRow = (name: string, { p50, p99 }: { p50: number; p99: number }) => [name, '', p50.toFixed(2), p99.toFixed(2), '', ''];
    return table(
      'Booking over HTTP, PostgreSQL',
      ['', 'per second', 'p50 ms', 'p99 ms', 'of the ceiling', 'answers'],
      [
        crowdRow('16 clients, 16 coaches', manyCoaches, ceiling),
        crowdRow('16 clients, one coach: one after the other under the lock', oneCoach, ceiling),
        crowdRow('16 clients, bare SQL, no rules and no lock', ceiling, ceiling),
        singleRow('1 client, booked', one),
        singleRow('1 client, refused', refused),
        singleRow('1 client, bare SQL', bareOne),
      ],
    );
  } finally {
    await Promise.all([ours.end(), bare.end()]);
  }
}
