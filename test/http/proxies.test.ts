import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../server/start-server.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { TEST_SECRET } from '../server.ts';
import { jsonClient } from './json-client.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** How many of 40 tries to book are slowed down; each says by `forwarded` where it comes from. 30 a minute are let through from one address. */
async function slowedDown(trustProxy: number | false, forwarded: (index: number) => string): Promise<number> {
  const server = await startServer({
    connectionString: database.connectionString,
    secret: TEST_SECRET,
    host: '127.0.0.1',
    port: 0,
    trustProxy,
    log: pino({ level: 'silent' }),
    runsJobs: false,
  });
  try {
    const visitor = jsonClient(server.url);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => visitor('POST', '/bookings', {}, { 'x-forwarded-for': forwarded(index) })),
    );
    return answers.filter((answer) => answer.status === 429).length;
  } finally {
    await server.stop();
  }
}

describe('the address that limits count', () => {
  it('is the connection’s where no proxy is trusted, whatever is claimed', async () => {
    expect(await slowedDown(false, (index) => `198.51.100.${index}`)).toBe(10);
  });

  it('is what the trusted proxy saw, not what its client claimed before', async () => {
    expect(await slowedDown(1, (index) => `198.51.100.${index}, 203.0.113.7`)).toBe(10);
    expect(await slowedDown(1, (index) => `203.0.113.7, 198.51.100.${index}`)).toBe(0);
  });

  it('is the one before the last of two trusted proxies', async () => {
    expect(await slowedDown(2, (index) => `192.0.2.${index}, 203.0.113.7, 10.0.0.${index}`)).toBe(10);
    expect(await slowedDown(2, (index) => `203.0.113.7, 192.0.2.${index}, 10.0.0.1`)).toBe(0);
  });
});
