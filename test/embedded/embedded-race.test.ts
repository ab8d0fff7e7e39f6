import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/db/database.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { peakSeats } from '../peak-seats.ts';

const RIVALS = 200;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let dataDir: string;
let practices: readonly Practice[];

/** The program with its built-in database, as a coach would start it. */
interface App {
  readonly url: string;
  readonly kill: () => Promise<void>;
}

async function startApp(): Promise<App> {
  const script = fileURLToPath(new URL('embedded-app-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, DATA_DIR: dataDir, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url,
    kill: async () => {
      if (child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Looks into the database while no app runs on it. */
async function inside<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  const db = openDatabase(postgres.connectionString, 2);
  const result = await work(db);
  await db.destroy();
  await postgres.stop();
  return result;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'perennial-race-'));
  await chmod(dataDir, 0o755);
  const first = await startApp();
  await first.kill();
  practices = await inside((db) => Promise.all([1, 2].map((capacity) => createPractice(db, { capacity }))));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('the built-in database, 200 rivals and a SIGKILL in the middle', () => {
  it('sells no start more often than there are seats, loses nothing it acknowledged and leaves nothing half done', async () => {
    const app = await startApp();
    const base = Math.ceil(Date.now() / DAY) * DAY + 5 * DAY;
    const acknowledged: string[] = [];
    const statuses = new Set<number>();
    let refused = 0;
    const rush = Array.from({ length: RIVALS }, async (_, index) => {
      const practice = practices[index % 2]!;
      const startsAt = new Date(base + (index % 50) * HOUR).toISOString();
      const response = await fetch(`${app.url}/api/v1/bookings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bookRequest(practice, { startsAt, email: `client${index}@example.com` })),
      });
      const answer = (await response.json()) as { booking?: { id: string } };
      statuses.add(response.status);
      if (answer.booking) acknowledged.push(answer.booking.id);
      else refused += 1;
      if (acknowledged.length >= 20 && refused >= 20) await app.kill();
    });
    await Promise.allSettled(rush);
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect([...statuses].sort()).toEqual([201, 409]);

    await inside(async (db) => {
      const bookings = (await db.selectFrom('bookings').select('id').execute()).map((row) => row.id);
      const claims = (await db.selectFrom('claims').select('bookingId').execute()).map((row) => row.bookingId);
      for (const id of acknowledged) expect(bookings).toContain(id);
      expect([...claims].sort()).toEqual([...bookings].sort());
      expect(await peakSeats(db, practices[0]!.coachId)).toBe(1);
      expect(await peakSeats(db, practices[1]!.coachId)).toBeLessThanOrEqual(2);
    });
  });
});
