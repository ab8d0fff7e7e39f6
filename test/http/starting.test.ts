import { randomBytes } from 'node:crypto';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { startServer } from '../../server/start-server.ts';
import { createEmptyDatabase, type TestDatabase } from '../database.ts';
import { TEST_SECRET } from '../server.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

/** Somebody who may write here, but not do what only the database's owner may. */
async function addGuest(admin: pg.Client): Promise<{ readonly name: string; readonly url: string }> {
  const name = `guest_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(8).toString('hex');
  await admin.query(`create role ${name} login password '${password}'`);
  await admin.query(`grant usage, create on schema public to ${name}`);
  const url = new URL(database.connectionString);
  [url.username, url.password] = [name, password];
  return { name, url: url.href };
}

describe('a start that can’t be', () => {
  it('for want of rights says which, and what to do', async () => {
    const admin = new pg.Client(database.connectionString);
    await admin.connect();
    const guest = await addGuest(admin);
    await expect(migrate(guest.url)).rejects.toThrow(
      /permission denied to create extension "btree_gist"\. The user of DATABASE_URL must own/,
    );
    await admin.query(`drop owned by ${guest.name}`);
    await admin.query(`drop role ${guest.name}`);
    await admin.end();
  });

  it.each(['postgres://nobody:hidden-word@127.0.0.1:1/nothing', 'postgres://nobody:hidden-word@nowhere.invalid/nothing'])(
    'for want of a database names the variable, not the password: %s',
    async (url) => {
      const refused = await migrate(url).catch((error: unknown) => String(error));
      expect(refused).toMatch(
        /DATABASE_URL must lead to a PostgreSQL database that lets Perennial in, but: .*(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)/,
      );
      expect(refused).not.toContain('hidden-word');
    },
  );

  it('for want of a port names the variable', async () => {
    const options = {
      connectionString: database.connectionString,
      secret: TEST_SECRET,
      host: '127.0.0.1',
      trustProxy: false,
      log: pino({ level: 'silent' }),
      runsJobs: false,
    } as const;
    const first = await startServer({ ...options, port: 0 });
    await expect(startServer({ ...options, port: Number(new URL(first.url).port) })).rejects.toThrow(/^PORT must be free/);
    await first.stop();
  });
});
