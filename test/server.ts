import pino, { type Logger } from 'pino';
import type { RetryPlan } from '../server/jobs/open-boss.ts';
import type { WorkerOptions } from '../server/jobs/start-workers.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { startServer } from '../server/start-server.ts';
import { createTestDatabase } from './database.ts';

export interface TestServer {
  readonly url: string;
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

interface Wishes {
  /** A database that exists already, for a second process on the same; it is not dropped at the end. */
  readonly connectionString?: string;
  readonly log?: Logger;
  readonly webFolder?: string;
  readonly rateLimits?: boolean;
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  readonly mailTimeoutMs?: number;
  readonly metricsToken?: string;
  readonly drainMs?: number;
  readonly retry?: RetryPlan;
  readonly workers?: WorkerOptions;
  readonly publicUrl?: string;
  readonly clock?: ServerOptions['clock'];
  readonly mode?: 'production' | 'development';
  /** False: no mail leaves and no sweep runs but those that a test starts. */
  readonly runsJobs?: boolean;
}

export const TEST_SECRET = 'a secret for tests only, long enough to be one';

/** The real server in this process, on a database of its own. */
export async function startTestServer(wishes: Wishes = {}): Promise<TestServer> {
  const own = wishes.connectionString === undefined ? await createTestDatabase() : undefined;
  const connectionString = own?.connectionString ?? wishes.connectionString ?? '';
  const { log = pino({ level: 'silent' }), connectionString: _, ...rest } = wishes;
  const server = await startServer({
    ...rest,
    rateLimits: wishes.rateLimits ?? false,
    connectionString,
    log,
    secret: TEST_SECRET,
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
  });
  return {
    url: server.url,
    connectionString,
    stop: async () => {
      await server.stop();
      await own?.drop();
    },
  };
}
