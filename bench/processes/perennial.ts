import pino from 'pino';
import { startServer } from '../../server/start-server.ts';

/** Perennial as the benchmarks measure it: one process, nothing else in it. */
const server = await startServer({
  connectionString: process.env['DATABASE_URL'] ?? '',
  secret: 'a secret for measuring only, long enough to be one',
  host: '127.0.0.1',
  port: 0,
  trustProxy: false,
  rateLimits: false,
  // What is measured is answering; mails are worked off by a process of their own.
  runsJobs: false,
  log: pino({ level: 'error' }, pino.destination(2)),
});
process.stdout.write(`${server.url}\n`);
