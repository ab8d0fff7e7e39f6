import pino from 'pino';
import { startServer } from '../../server/start-server.ts';

/** A server in a process of its own, as the race tests start it. Says where it listens on its first line. */
const server = await startServer({
  connectionString: process.env['DATABASE_URL'] ?? '',
  secret: 'a secret for tests only, long enough to be one',
  host: '127.0.0.1',
  port: 0,
  trustProxy: false,
  ...(process.env['SMTP_URL'] !== undefined && { smtpUrl: process.env['SMTP_URL'] }),
  rateLimits: false,
  log: pino({ level: 'error' }, pino.destination(process.env['LOG_FILE'] ?? 2)),
});
process.stdout.write(`${server.url}\n`);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
