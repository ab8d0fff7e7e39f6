import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../server/config.ts';
import { joinEmbeddedPostgres } from '../server/db/embedded/join-embedded-postgres.ts';
import { writeBackup } from './backup/write-backup.ts';

/** `npm run backup -- [file]`: everything in the database into one file, while the app runs or not. */
async function backup(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const { databaseUrl, dataDir } = config.value;
  const file = resolve(process.argv[2] ?? `perennial-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.backup.gz`);
  if (databaseUrl === undefined && !existsSync(dataDir))
    throw new Error(`There is nothing to back up: DATA_DIR ${dataDir} does not exist.`);
  const database =
    databaseUrl === undefined ? await joinEmbeddedPostgres(dataDir) : { connectionString: databaseUrl, stop: async () => undefined };
  try {
    const tables = await writeBackup(database.connectionString, file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${rows} rows of ${tables.length} tables are in ${file}\n`);
    if (config.value.appSecret === undefined)
      process.stdout.write(`Keep a copy of ${resolve(dataDir, 'secret')} too: without it the links in mails already sent stop working.\n`);
  } finally {
    await database.stop();
  }
}

await backup().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
