import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate } from '../../server/db/migrate.ts';
import { openBoss } from '../../server/jobs/open-boss.ts';
import type { Footer, Header, TableHeader } from './format.ts';
import { listTables } from './list-tables.ts';
import { readBackup, type RowSink } from './read-backup.ts';

const MIGRATIONS = new URL('../../server/db/migrations/', import.meta.url);
const NO_ROWS: RowSink = { write: async () => undefined, end: async () => undefined };

/**
 * Puts a backup into a database that has nothing in it, or with `force` in place of what it has. The file is read through once before anything is
 * touched; the rows then arrive in one transaction.
 */
export async function restoreBackup(connectionString: string, file: string, { force = false } = {}): Promise<Footer> {
  const header = await verify(file);
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC', application_name: 'perennial-restore' });
  await client.connect();
  try {
    await refuseWhileInUse(client);
    if (!(await isEmpty(client))) {
      if (!force) throw new Error('This database is not empty: restore into an empty one, or add --force to replace what it holds.');
      await client.query('drop schema if exists pgboss cascade; drop schema public cascade; create schema public');
    }
    // First the tables the backup knows; what later versions changed about them happens after its rows are in.
    await migrate(connectionString, header.migrations.at(-1) ?? '');
    await (await openBoss(connectionString, () => undefined)).stop({ graceful: false });
    const footer = await load(client, file);
    await migrate(connectionString);
    return footer;
  } finally {
    await client.end();
  }
}

async function verify(file: string): Promise<Header> {
  let found: Header | undefined;
  await readBackup(file, { header: async (header) => void (found = header), table: async () => NO_ROWS });
  if (!found) throw new Error(`${file} is not a backup of Perennial.`);
  const known = new Set(readdirSync(MIGRATIONS));
  const unknown = found.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`${file} was written by a newer version of Perennial (it has ${unknown.join(', ')}): update first.`);
  return found;
}

async function refuseWhileInUse(client: pg.Client): Promise<void> {
  const others = await client.query(
    "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'perennial%' and application_name <> 'perennial-owner'",
  );
  if ((others.rowCount ?? 0) > 0) throw new Error('Perennial is running on this database: stop every process of it first.');
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const found = await client.query(
    "select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p')",
  );
  return found.rowCount === 0;
}

/** All rows in one transaction. Our triggers stay out: they guard new bookings and tell open pages, and these rows are neither. */
async function load(client: pg.Client, file: string): Promise<Footer> {
  await client.query('begin');
  try {
    const tables = (await listTables(client)).map((it) => it.table);
    await client.query(`truncate ${tables.join(', ')}`);
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    const footer = await readBackup(file, { header: async () => undefined, table: (table) => rowsInto(client, table) });
    for (const [name, value] of Object.entries(footer.sequences))
      await client.query('select setval($1::regclass, $2::bigint)', [name, value]);
    // What would be asked at the end is asked now: no table is altered while something waits for it.
    await client.query('set constraints all immediate');
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await client.query('commit');
    return footer;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function rowsInto(client: pg.Client, { table, columns }: TableHeader): Promise<RowSink> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  // Without a listener a refused row would end the process before `end` can tell.
  let failure: Error | undefined;
  stream.on('error', (error: Error) => (failure = error));
  return {
    write: async (rows) => {
      if (failure) throw failure;
      if (!stream.write(rows)) await Promise.race([once(stream, 'drain'), once(stream, 'error')]);
    },
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
