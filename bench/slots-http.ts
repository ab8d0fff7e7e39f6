import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays } from '../core/time/add-days.ts';
import { DAY, HOUR, MINUTE } from '../core/time/instant.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import { createPractice, type Practice } from '../test/factories/practice.ts';
import { load } from './load.ts';
import { startProcess } from './start-process.ts';
import { table } from './table.ts';

const SECONDS = 8;
const CLIENTS = 32;

/** Nine to five with about six sessions a day for a year and a half: a full book. */
async function fillBook(db: Database, practice: Practice): Promise<void> {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const holds = Array.from({ length: 540 }, (_, day) => [14, 15, 17, 18, 20].map((hour) => today + (day - 180) * DAY + hour * HOUR)).flat();
  for (let index = 0; index < holds.length; index += 500) {
    const rows = holds
      .slice(index, index + 500)
      .map((start) => ({ id: randomUUID(), startsAt: new Date(start), endsAt: new Date(start + 50 * MINUTE) }));
    const owner = { coachId: practice.coachId, scheduleId: practice.scheduleId };
    await db
      .insertInto('holds')
      .values(rows.map((row) => ({ ...owner, ...row })))
      .execute();
    await db
      .insertInto('claims')
      .values(
        rows.map((row) => ({
          ...owner,
          serviceId: null,
          bookingId: null,
          holdId: row.id,
          startsAt: row.startsAt,
          endsAt: row.endsAt,
          blockedFrom: row.startsAt,
          blockedUntil: row.endsAt,
          capacity: 1,
          overbookedBy: null,
        })),
      )
      .execute();
  }
}

/** What the bare server does for each request: the reads of the slots route, taken from its own log of queries. */
async function bareQueries(connectionString: string, url: string, practice: Practice): Promise<string> {
  const from = new Date(Date.now() - 8 * DAY);
  const until = new Date(Date.now() + 40 * DAY);
  const answer = await (await fetch(url)).text();
  const queries = [
    { text: 'select * from coaches where slug = $1', values: [practice.coachSlug] },
    {
      text: 'select s.*, (select json_agg(h) from weekly_hours h where h.schedule_id = s.schedule_id) as hours from services s where coach_id = $1 and slug = $2',
      values: [practice.coachId, practice.serviceSlug],
    },
    {
      text: 'select schedule_id, service_id, seats, starts_at, blocked_from, blocked_until from claims where coach_id = $1 and blocked_from >= $2 and blocked_from < $3 order by blocked_from',
      values: [practice.coachId, from, until],
    },
  ];
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'bench-')), 'bare.json');
  await writeFile(file, JSON.stringify({ queries, answer }));
  return file;
}

/** `GET` the slots of a month, beside a bare Node server that reads the same rows and answers the same bytes. */
export async function benchSlots(connectionString: string): Promise<string> {
  const db = openDatabase(connectionString, 2);
  const practice = await createPractice(db, { hours: { startMinute: 540, endMinute: 1020 } });
  await fillBook(db, practice);
  await db.destroy();
  const ours = await startProcess('perennial', { DATABASE_URL: connectionString });
  const today = new Date().toISOString().slice(0, 10);
  const url = `${ours.url}/api/v1/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/slots?from=${today}&to=${addDays(today, 30)}&timeZone=Europe%2FBerlin`;
  const bare = await startProcess('bare-slots', {
    DATABASE_URL: connectionString,
    BARE: await bareQueries(connectionString, url, practice),
  });
  try {
    await load({ url, clients: CLIENTS, seconds: 2 });
    await load({ url: bare.url, clients: CLIENTS, seconds: 2 });
    const figures = await load({ url, clients: CLIENTS, seconds: SECONDS });
    const ceiling = await load({ url: bare.url, clients: CLIENTS, seconds: SECONDS });
    return table(
      'Slots of a month over HTTP, PostgreSQL, five claims a day',
      ['', 'per second', 'p50 ms', 'p99 ms', 'of the ceiling', 'answers'],
      [
        [
          'Perennial',
          figures.perSecond.toFixed(0),
          figures.p50,
          figures.p99,
          `${((100 * figures.perSecond) / ceiling.perSecond).toFixed(0)} %`,
          JSON.stringify(figures.statuses),
        ],
        [
          'bare server, same rows and bytes',
          ceiling.perSecond.toFixed(0),
          ceiling.p50,
          ceiling.p99,
          '100 %',
          JSON.stringify(ceiling.statuses),
        ],
      ],
    );
  } finally {
    await Promise.all([ours.end(), bare.end()]);
  }
}
