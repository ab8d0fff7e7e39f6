import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.connectionString, 1);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

it('a process that lost the network in the middle of a transaction does not keep a coach locked', async () => {
  const { rows } = await sql<{ idleInTransactionSessionTimeout: string }>`show idle_in_transaction_session_timeout`.execute(db);
  expect(rows).toEqual([{ idleInTransactionSessionTimeout: '1min' }]);
});
