import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/db/database.ts';
import { createTestDatabase } from '../database.ts';
import { createPractice, type Practice } from '../factories/practice.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let one: pg.Client;
let other: pg.Client;
let practice: Practice;

beforeAll(async () => {
  database = await createTestDatabase();
  const db = openDatabase(database.connectionString, 1);
  practice = await createPractice(db, { capacity: 2 });
  await db.destroy();
  [one, other] = [new pg.Client(database.connectionString), new pg.Client(database.connectionString)];
  await Promise.all([one.connect(), other.connect()]);
});
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  await database.drop();
});

/** One seat of an hour for two, written past every rule of ours. */
async function takeSeat(client: pg.Client, startsAt: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into holds (id, coach_id, schedule_id, starts_at, ends_at) values (gen_random_uuid(), $1, $2, $3, $3::timestamptz + interval '1 hour') returning id`,
    [practice.coachId, practice.scheduleId, startsAt],
  );
  await client.query(
    `insert into claims (coach_id, schedule_id, hold_id, starts_at, ends_at, blocked_from, blocked_until, seats, capacity)
      values ($1, $2, $3, $4, $4::timestamptz + interval '1 hour', $4, $4::timestamptz + interval '1 hour', 1, 2)`,
    [practice.coachId, practice.scheduleId, rows[0]?.id, startsAt],
  );
}

describe('a transaction that looked before rivals took the last seats', () => {
  it.each([
    ['read uncommitted', '2030-01-07T10:00:00Z'],
    ['read committed', '2030-01-08T10:00:00Z'],
    ['repeatable read', '2030-01-09T10:00:00Z'],
    ['serializable', '2030-01-10T10:00:00Z'],
  ])('gets none under %s', async (isolation, startsAt) => {
    await other.query(`begin isolation level ${isolation}`);
    await other.query('select count(*) from claims');
    await takeSeat(one, startsAt);
    await takeSeat(one, startsAt);
    await expect(takeSeat(other, startsAt)).rejects.toThrow(/no seat left|read committed/);
    await other.query('rollback');
    const { rows } = await one.query<{ seats: number }>('select sum(seats)::int as seats from claims where starts_at = $1', [startsAt]);
    expect(rows[0]?.seats).toBe(2);
  });
});
