import { addDays } from '../core/time/add-days.ts';
import { wallToInstant } from '../core/time/wall-to-instant.ts';
import { openDatabase } from '../server/db/database.ts';
import { createApiKey } from '../test/factories/api-key.ts';
import { createPractice, type Practice } from '../test/factories/practice.ts';
import { startProcess } from './start-process.ts';
import { table } from './table.ts';

/** The first warms up. */
const ROUNDS = 8;
const A_YEAR = 52;
const MANY = 200;
const ZONE = 'America/Toronto';
const TEN = 600;
const FIRST = addDays(new Date().toISOString().slice(0, 10), 7);

interface Seeded {
  readonly practice: Practice;
  readonly key: string;
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
const weekly = (startsOn: string, count: number) => ({
  startsOn,
  startMinute: TEN,
  rhythm: { kind: 'weekly', every: 1, weekdays: [weekdayOf(startsOn)] },
  end: { kind: 'count', count },
});
const daily = (count: number) => ({ ...weekly(FIRST, count), rhythm: { kind: 'weekly', every: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } });
const week = (index: number): string => addDays(FIRST, 7 * index);
const at = (date: string, minute: number): string => new Date(wallToInstant(ZONE, date, minute)).toISOString();

/** What a coach's app and a visitor's page ask of one practice. */
function doorsOf(url: string, { practice, key }: Seeded) {
  const { coachId, coachSlug, serviceId, serviceSlug } = practice;
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as { readonly id: string; readonly version: number };
  };
  const coach = (path: string, body: object) => post(`/coach/${coachId}${path}`, body);
  const wish = { serviceId, newClient: { name: 'Ada Tremblay', email: 'ada@example.com' } };
  return {
    check: (pattern: object) => post(`/coaches/${coachSlug}/services/${serviceSlug}/series/check`, { timeZone: 'Europe/Berlin', pattern }),
    bookSeries: (pattern: object) => coach('/series', { ...wish, pattern }),
    edit: (id: string, version: number, startMinute: number) =>
      coach(`/series/${id}/edits`, { version, edits: [{ kind: 'change', from: null, startMinute }] }),
    book: (startsAt: string) => coach('/bookings', { ...wish, startsAt }),
    move: (id: string, startsAt: string) => coach(`/bookings/${id}/move`, { startsAt }),
  };
}

async function spent(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function eachOf<T>(count: number, send: (index: number) => Promise<T>): Promise<readonly T[]> {
  const answers: T[] = [];
  for (let index = 0; index < count; index += 1) answers.push(await send(index));
  return answers;
}

type Row = 'free' | 'book' | 'taken' | 'edit' | 'many';
const NAMES: Readonly<Record<Row, string>> = {
  free: 'check 52 weekly dates, all free; each by itself',
  book: 'book a series of 52; 52 bookings',
  taken: 'check 52 weekly dates, all taken, with other times; each by itself',
  edit: 'an hour later for all 52; 52 moves',
  many: 'check 200 daily dates, 112 taken, in steps of five minutes; each by itself',
};

/** One practice books a series and another the same sessions singly, so that neither is in the other's way. */
async function round(url: string, together: Seeded, singly: Seeded): Promise<Record<Row, readonly [number, number]>> {
  const [one, other] = [doorsOf(url, together), doorsOf(url, singly)];
  const year = weekly(FIRST, A_YEAR);
  const checks = async (): Promise<readonly [number, number]> => [
    await spent(() => one.check(year)),
    await spent(() => eachOf(A_YEAR, (index) => one.check(weekly(week(index), 1)))),
  ];
  const free = await checks();
  let [series, bookings]: [Awaited<ReturnType<typeof one.bookSeries>>, readonly { readonly id: string }[]] = [{ id: '', version: 0 }, []];
  const book = [
    await spent(async () => (series = await one.bookSeries(year))),
    await spent(async () => (bookings = await eachOf(A_YEAR, (index) => other.book(at(week(index), TEN))))),
  ] as const;
  const taken = await checks();
  const edit = [
    await spent(() => one.edit(series.id, series.version, TEN + 60)),
    await spent(() => eachOf(A_YEAR, (index) => other.move(bookings[index]!.id, at(week(index), TEN + 60)))),
  ] as const;
  // The first 112 days: those of the moved sessions are free again, and taken once more.
  await one.bookSeries(daily(112));
  const many = [
    await spent(() => one.check(daily(MANY))),
    await spent(() => eachOf(MANY, (index) => one.check(weekly(addDays(FIRST, index), 1)))),
  ] as const;
  return { free, book, taken, edit, many };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** What is done with a series in one step, beside the same done date by date over the same door: nobody should wait longer for it. */
export async function benchSeries(connectionString: string): Promise<string> {
  const db = openDatabase(connectionString, 2);
  const seed = async (): Promise<Seeded> => {
    const practice = await createPractice(db, { timeZone: ZONE, rules: { clientSeries: true, windowDays: 730, intervalMinutes: 5 } });
    return { practice, key: await createApiKey(db, practice.coachId) };
  };
  const server = await startProcess('perennial', { DATABASE_URL: connectionString });
  try {
    const rounds = [];
    for (let index = 0; index < ROUNDS; index += 1) rounds.push(await round(server.url, await seed(), await seed()));
    const counted = rounds.slice(1);
    const rows = (Object.keys(NAMES) as Row[]).map((row) => {
      const [ours, ceiling] = [median(counted.map((each) => each[row][0])), median(counted.map((each) => each[row][1]))];
      return [NAMES[row], ours.toFixed(0), ceiling.toFixed(0), `${(ours / ceiling).toFixed(2)}×`];
    });
    return table(
      'Recurring bookings over HTTP: in one step, beside date by date',
      ['', 'in one step, ms', 'one by one, ms', 'ratio'],
      rows,
    );
  } finally {
    await server.end();
    await db.destroy();
  }
}
