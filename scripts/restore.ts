import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { startEmbeddedPostgres } from '../server/db/embedded/start-embedded-postgres.ts';
import { restoreBackup } from './backup/restore-backup.ts';

/** `npm run restore -- file [--force]`: a backup into the database of DATA_DIR or DATABASE_URL, with the app stopped. */
async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
  const [file] = positionals;
  if (file === undefined) throw new Error('Which backup? npm run restore -- file.backup.gz [--force]');
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const { databaseUrl, dataDir } = config.value;
  const database =
    databaseUrl === undefined
      ? await startEmbeddedPostgres({ dataDir, log: () => undefined })
      : { connectionString: databaseUrl, stop: async () => undefined };
  try {
    const { tables } = await restoreBackup(database.connectionString, resolve(file), values);
    process.stdout.write(`${tables.reduce((sum, table) => sum + table.rows, 0)} rows of ${tables.length} tables are back.\n`);
  } finally {
    await database.stop();
  }
}

await restore().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
