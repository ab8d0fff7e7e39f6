import { afterAll, beforeAll, expect, it } from 'vitest';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { openPractices, type Practices } from './practices.ts';

const HOUR = 3_600_000;
/** Monday, 7 June 2027, noon UTC. */
const MONDAY = Date.parse('2027-06-07T12:00:00Z');
/** More than one transaction ends. */
const MANY = 51;

let now = MONDAY;
let database: TestDatabase;
let practices: Practices;
let sweep: Sweep;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openPractices({ connectionString, clock: { now: () => now }, runsJobs: false });
  sweep = await openSweep(connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
  await database.drop();
});

it('whatever ran out while nothing ran ends with the first look, however many there are: each once, and no time stays held', async () => {
  const practice = await practices.open({ timeZone: 'UTC', rules: { instant: false, answerWithinMinutes: 24 * 60 } });
  for (let index = 0; index < MANY; index += 1) {
    const startsAt = new Date(MONDAY + (24 * 10 + index) * HOUR).toISOString();
    expect((await practice.book(startsAt, { email: `ada-${index}@example.com` })).status).toBe(201);
  }
  now = MONDAY + 7 * 24 * HOUR;
  await expireRequests(sweep.ctx);
  const { coachId } = practice;
  const rows = await practices.db.selectFrom('requests').select(['state', 'version']).where('coachId', '=', coachId).execute();
  expect(rows).toEqual(Array.from({ length: MANY }, () => ({ state: 'expired', version: 2 })));
  expect(await practices.db.selectFrom('claims').select('id').where('coachId', '=', coachId).execute()).toEqual([]);
}, 120_000);
