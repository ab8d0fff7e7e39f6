import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../server/start-server.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { TEST_SECRET } from '../server.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A client that announces a body, and sends a part of it. */
async function hesitate(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    `POST /api/v1/bookings HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"coachSlug"`,
  );
  return socket;
}

describe('told to stop', () => {
  it('a process waits for what runs, but not for ever for a client that never finishes its request', async () => {
    const server = await startServer({
      connectionString: database.connectionString,
      secret: TEST_SECRET,
      host: '127.0.0.1',
      port: 0,
      trustProxy: false,
      log: pino({ level: 'silent' }),
      longestStopMs: 500,
    });
    const socket = await hesitate(server.url);
    const ended = once(socket, 'close');
    const began = performance.now();
    await server.stop();
    await ended;
    expect(performance.now() - began).toBeGreaterThan(400);
  });
});
