import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';

/** An app in a process of its own that does nothing but own a database. Says its address, or why not, on its first line. */
try {
  const embedded = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', log: () => undefined });
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  // Ctrl-C reaches the whole group; an app that is still finishing its work does not go at once.
  process.on('SIGINT', () => undefined);
  // Last, for whoever reads it sends signals at once.
  process.stdout.write(`${embedded.connectionString}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`refused: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
