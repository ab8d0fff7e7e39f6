import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreBackup } from '../../scripts/backup/restore-backup.ts';
import { writeBackup } from '../../scripts/backup/write-backup.ts';
import { openDatabase } from '../../server/db/database.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { startTestServer } from '../server.ts';
import { contents } from './database-contents.ts';
import { jsonClient } from './json-client.ts';
import { at, dateIn, openPractices } from './practices.ts';
import { bookSeries, expectAgreement, weekly } from './series-facts.ts';

let folder: string;
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-backup-requests-'));
  source = await createTestDatabase();
  target = await createEmptyDatabase();
});
afterAll(async () => {
  for (const database of [source, target]) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Something asked for with a suggestion that is held, a series with a date left out, and a block that moved a session to its second choice. */
async function fill() {
  const practices = await openPractices({ connectionString: source.connectionString, runsJobs: false });
  const practice = await practices.open({ rules: { backupSlots: true, requestOverLimit: true, mostPerDay: 1 } });
  const closed = await practice.book(at(10), { backupStartsAt: at(20), email: 'closed@example.com' });
  await practice.book(at(11), { email: 'cancelled@example.com' });
  const asked = await practice.book(at(11, 3), { email: 'asks@example.com' });
  expect(asked.body.booking.status).toBe('requested');
  const [request] = (await practice.coach('GET', practice.path('/requests'))).body.requests;
  const suggest = { version: request.version, starts: [at(13)], hold: true, note: 'Better?' };
  expect((await practice.coach('POST', practice.path(`/requests/${request.id}/suggestions`), suggest)).status).toBe(200);
  const series = await bookSeries(practice, weekly(dateIn(30), [1, 4], 6));
  await practice.coach('POST', practice.path(`/bookings/${series.body.dates[1].bookingId}/cancel`), {});
  const { body: closure } = await practice.coach('POST', practice.path('/plan'), {
    create: [blockedDay(dateIn(10))],
    remove: [],
    decisions: [{ bookingId: closed.body.booking.id, outcome: 'backup' }],
  });
  expect(closure.moved).toBe(1);
  await practices.stop();
  return {
    practice,
    asked: asked.body.manageToken,
    seriesId: series.body.id,
    closureId: closure.closureId,
    closed: closed.body.manageToken,
  };
}

it('a backup brings back what is asked for, what repeats and what a block brought about, and all of it goes on', async () => {
  const { practice, asked, seriesId, closureId, closed } = await fill();
  const file = join(folder, 'full.backup.gz');
  await writeBackup(source.connectionString, file);
  await restoreBackup(target.connectionString, file);
  const [before, after] = await Promise.all([contents(source.connectionString), contents(target.connectionString)]);
  expect(after).toEqual(before);
  for (const table of ['requests', 'request_suggestions', 'request_messages', 'series', 'closures', 'closure_bookings'])
    expect(before[table]?.length, table).toBe(1);
  expect(before['claims']?.filter((row) => !row.includes('"suggestion_id": null'))).toHaveLength(1);

  const server = await startTestServer({ connectionString: target.connectionString, runsJobs: false });
  const db = openDatabase(target.connectionString, 1);
  const coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
  const visitor = jsonClient(server.url);
  expect((await coach('POST', practice.path(`/closures/${closureId}/undo`), {})).status).toBe(200);
  expect((await visitor('GET', `/manage/${closed}`)).body).toMatchObject({ startsAt: at(10), backup: { startsAt: at(20) } });
  const { body: conversation } = await visitor('GET', `/manage/${asked}/request`);
  const accepted = await visitor('POST', `/manage/${asked}/request/suggestions/${conversation.suggestions[0].id}/accept`, {});
  expect(accepted.status).toBe(200);
  expect((await visitor('GET', `/manage/${asked}`)).body).toMatchObject({ status: 'confirmed', startsAt: at(13) });
  await expectAgreement(db, seriesId);
  await db.destroy();
  await server.stop();
});
