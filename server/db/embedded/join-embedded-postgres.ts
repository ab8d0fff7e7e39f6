import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { connectionUrl } from './connection-url.ts';
import { runningServer } from './running-server.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

/** The database of a running app, without disturbing it; when no app runs, the same database started for this process. For backups. */
export async function joinEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir);
  const running = await runningServer(join(home, 'postgres'));
  if (!running) return startEmbeddedPostgres({ dataDir: home, log: () => undefined });
  const password = (await readFile(join(home, 'postgres-password'), 'utf8')).trim();
  return { connectionString: connectionUrl(running, password, 'perennial'), stop: async () => undefined };
}
