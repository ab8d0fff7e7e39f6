import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreBackup } from '../../scripts/backup/restore-backup.ts';
import { writeBackup } from '../../scripts/backup/write-backup.ts';
import { openDatabase } from '../../server/db/database.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { season } from '../factories/season.ts';
import { startTestServer } from '../server.ts';
import { contents, run } from './database-contents.ts';
import { jsonClient } from './json-client.ts';
import { at, dateIn, openPractices } from './practices.ts';
import { openWaitlist } from './waitlist-practice.ts';

/** Read once: a run may go on over midnight. */
const [FIRST, SECOND, THIRD] = [at(10), at(11), at(20)] as const;

let folder: string;
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-backup-waitlist-'));
  source = await createTestDatabase();
  target = await createEmptyDatabase();
});
afterAll(async () => {
  for (const database of [source, target]) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Two in line: the first has said no to a time and has another on offer, the second has the first one; and something fell free that nobody has looked at. */
async function fill() {
  const practices = await openPractices({ connectionString: source.connectionString, runsJobs: false });
  const practice = await openWaitlist(practices);
  const cycleId = await season(practices.db, practice).cycle({ firstDate: dateIn(60), lastDate: dateIn(90) });
  const links = [];
  for (const name of ['ada', 'ben']) {
    expect((await practice.join({ email: `${name}@example.com`, name, message: `\\N, and "${name}" 😀` })).status).toBe(201);
    links.push(await practice.linkTo((await practice.entryOf(`${name}@example.com`)).id));
  }
  expect((await practice.join({ email: 'cleo@example.com', target: { kind: 'cycle', cycleId } })).status).toBe(201);
  expect((await practice.join({ email: 'dan@example.com', target: { kind: 'slot', startsAt: at(400) } })).status).toBe(201);
  const free = async (startsAt: string) => {
    const { body } = await practice.book(startsAt, { email: 'gone@example.com' });
    expect((await practice.visitor('POST', `/manage/${body.manageToken}/cancel`, {})).status).toBe(200);
  };
  const [ada, ben] = links as [string, string];
  await free(FIRST);
  const { offers } = (await practice.visitor('GET', `/waitlist/${ada}`)).body;
  expect((await practice.visitor('POST', `/waitlist/${ada}/offers/${offers[0].id}/decline`, {})).status).toBe(200);
  await free(SECOND);
  await practices.stop();
  await run(
    source.connectionString,
    `insert into freed_spans (coach_id, starts_at, ends_at, cause, schedule_id) values ($1, $2, $2::timestamptz + interval '1 hour', 'opened', $3)`,
    [practice.coachId, THIRD, practice.scheduleId],
  );
  return { practice, ada, ben };
}

it('a backup brings back who waits for what and what is on offer, and all of it goes on', async () => {
  const { practice, ada, ben } = await fill();
  const file = join(folder, 'full.backup.gz');
  await writeBackup(source.connectionString, file);
  await restoreBackup(target.connectionString, file);
  const [before, after] = await Promise.all([contents(source.connectionString), contents(target.connectionString)]);
  expect(after).toEqual(before);
  const rows = { waitlist_entries: 4, freed_times: 2, waitlist_offers: 3, freed_spans: 1 };
  for (const [table, count] of Object.entries(rows)) expect(before[table]?.length, table).toBe(count);
  expect(before['claims']?.filter((row) => !row.includes('"freed_time_id": null'))).toHaveLength(2);

  const server = await startTestServer({ connectionString: target.connectionString, runsJobs: false });
  const db = openDatabase(target.connectionString, 1);
  const coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
  const visitor = jsonClient(server.url);
  const open = async (token: string) => {
    const { body } = await visitor('GET', `/waitlist/${token}`);
    return body.offers.filter(({ state }: { state: string }) => state === 'offered');
  };
  expect([await open(ada), await open(ben)]).toMatchObject([[{ startsAt: SECOND }], [{ startsAt: FIRST }]]);
  const [offer] = await open(ben);
  expect((await visitor('POST', `/waitlist/${ben}/offers/${offer.id}/accept`, {})).status).toBe(200);
  const held = async () => (await coach('GET', practice.path('/freed-times'))).body.map(({ startsAt }: { startsAt: string }) => startsAt);
  // With the yes the new server has looked at the line, and so at what nobody had looked at before.
  expect(await held()).toEqual([SECOND, THIRD]);
  // Whatever falls free is written down as before: Ben waits no more and Ada had said no, so it is for somebody new.
  const wish = { serviceSlug: practice.serviceSlug, target: { kind: 'service' }, durationMinutes: 60, timeZone: 'UTC' };
  const eve = { ...wish, name: 'Eve', email: 'eve@example.com' };
  expect((await visitor('POST', `/coaches/${practice.coachSlug}/waitlist`, eve)).status).toBe(201);
  const [{ id }] = (await coach('GET', practice.path(`/calendar?from=${FIRST.slice(0, 10)}&to=${FIRST.slice(0, 10)}`))).body.bookings;
  expect((await coach('POST', practice.path(`/bookings/${id}/cancel`), {})).status).toBe(200);
  expect(await held()).toEqual([FIRST, SECOND, THIRD]);
  await db.destroy();
  await server.stop();
});
