import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { makeLogger } from '../../server/logger.ts';
import { startServer } from '../../server/start-server.ts';

/** What `npm start` does without `DATABASE_URL`, on a free port, for whoever wants to kill it. */
const postgres = await startEmbeddedPostgres({ dataDir: process.env['DATA_DIR'] ?? '', log: () => undefined });
const server = await startServer({
  connectionString: postgres.connectionString,
  secret: 'a secret for tests only, long enough to be one',
  host: '127.0.0.1',
  port: 0,
  trustProxy: false,
  rateLimits: false,
  log: makeLogger('silent'),
});
process.stdout.write(`${server.url}\n`);
