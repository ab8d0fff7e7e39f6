import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number, as long as every process takes the same. */
const LOCK = 740_211_093;

/**
 * Brings the database to the newest version: numbered SQL files, forward only, each in its own transaction, all under one advisory lock, so that
 * processes that start together wait for the first. `upTo` stops earlier, for a backup of an older version that must find the tables it knows.
 */
export async function migrate(connectionString: string, upTo?: string): Promise<void> {
  const client = await connected(connectionString);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())');
    const applied = new Set((await client.query<{ name: string }>('select name from migrations')).rows.map((row) => row.name));
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
    const unknown = [...applied].filter((name) => !names.includes(name));
    if (unknown.length > 0)
      throw new Error(
        `The database was written by a newer version of Perennial (it has ${unknown.join(', ')}). Start that version, or restore a backup of this one.`,
      );
    for (const name of names) if (!applied.has(name) && (upTo === undefined || name <= upTo)) await apply(client, name);
  } finally {
    await client.end();
  }
}

/** What the server says of itself is told as it is; all else is that it can't be reached. */
async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC', application_name: 'perennial-migrate' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = error instanceof AggregateError ? error.errors.map(messageOf).join(', ') : messageOf(error);
    throw new Error(`DATABASE_URL must lead to a PostgreSQL database that lets Perennial in, but: ${why}.`, { cause: error });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const isForbidden = (error: unknown): boolean => (error as { code?: string }).code === '42501';

async function apply(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(new URL(name, FOLDER), 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const cure = isForbidden(error)
      ? ' The user of DATABASE_URL must own the database, or a superuser must run "create extension btree_gist" in it once.'
      : '';
    throw new Error(`The migration ${name} failed, and nothing of it was kept: ${messageOf(error)}.${cure}`, { cause: error });
  }
}
