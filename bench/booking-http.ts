import { openDatabase } from '../server/db/database.ts';
import { bookRequest } from '../test/factories/book-request.ts';
import { createPractice, type Practice } from '../test/factories/practice.ts';
import { load } from './load.ts';
import { oneByOne } from './one-by-one.ts';
import { startProcess } from './start-process.ts';
import { table } from './table.ts';

const SECONDS = 8;
const QUARTER = 15 * 60_000;

/** Every call another start that nobody has taken, a quarter of an hour after the one before. */
function freshStarts(practice: Practice): () => string {
  let next = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 2 * 86_400_000;
  return () => {
    next += QUARTER;
    return JSON.stringify(bookRequest(practice, { startsAt: new Date(next).toISOString() }));
  };
}

const newPractice = async (connectionString: string): Promise<Practice> => {
  const db = openDatabase(connectionString, 1);
  const practice = await createPractice(db, { durations: [15], rules: { intervalMinutes: 15, windowDays: 730 } });
  await db.destroy();
  return practice;
};

const post = (url: string, body: string) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((response) => response.text().then(() => response.status));

/** `POST /bookings`, beside the bare SQL of one booking and one outbox row behind a Node server. */
export async function benchBookings(connectionString: string): Promise<string> {
  const [ours, bare] = await Promise.all([startProcess('perennial', { DATABASE_URL: connectionString }), startProcess('bare-booking', { DATABASE_URL: connectionString })]);
  const url = `${ours.url}/api/v1/bookings`;
  try {
    const practice = await newPractice(connectionString);
    const fresh = freshStarts(practice);
    await load({ url, clients: 16, seconds: 2, body: fresh });
    await load({ url: bare.url, clients: 16, seconds: 2, body: fresh });
    const crowd = await load({ url, clients: 16, seconds: SECONDS, body: fresh });
    const ceiling = await load({ url: bare.url, clients: 16, seconds: SECONDS, body: fresh });
    const one = await oneByOne(400, () => post(url, fresh()));
    const taken = JSON.stringify(bookRequest(practice, { startsAt: (JSON.parse(fresh()) as { startsAt: string }).startsAt }));
    await post(url, taken);
    const refused = await oneByOne(400, () => post(url, taken));
    const bareOne = await oneByOne(400, () => post(bare.url, fresh()));
    return table(
      'Booking over HTTP, PostgreSQL, all for one coach',
      ['', 'per second', 'p50 ms', 'p99 ms', 'of the ceiling', 'answers'],
      [
        ['16 clients', crowd.perSecond.toFixed(0), crowd.p50, crowd.p99, `${((100 * crowd.perSecond) / ceiling.perSecond).toFixed(0)} %`, JSON.stringify(crowd.statuses)],
        ['16 clients, bare SQL', ceiling.perSecond.toFixed(0), ceiling.p50, ceiling.p99, '100 %', JSON.stringify(ceiling.statuses)],
        ['1 client, booked', '', one.p50.toFixed(2), one.p99.toFixed(2), '', ''],
        ['1 client, refused', '', refused.p50.toFixed(2), refused.p99.toFixed(2), '', ''],
        ['1 client, bare SQL', '', bareOne.p50.toFixed(2), bareOne.p99.toFixed(2), '', ''],
      ],
    );
  } finally {
    await Promise.all([ours.end(), bare.end()]);
  }
}
