import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END_OF_ROWS, FORMAT, type Footer, type Header, type TableHeader, type TableSum } from './format.ts';
import { listTables } from './list-tables.ts';

const NEWLINE = 10;

/** Writes everything the database holds at one moment into `file`, which is there whole or not at all. The app may go on working meanwhile. */
export async function writeBackup(connectionString: string, file: string): Promise<readonly TableSum[]> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC', application_name: 'perennial-backup' });
  const half = `${file}.${randomUUID()}`;
  await client.connect();
  try {
    // One snapshot for all tables: a booking is in it with its claim and its mail, or not at all.
    await client.query('begin isolation level repeatable read read only');
    const gzip = createGzip();
    const output = gzip.pipe(createWriteStream(half, { mode: 0o600, flush: true }));
    const tables = await writeAll(client, gzip);
    gzip.end();
    await finished(output);
    await client.query('commit');
    await rename(half, file);
    return tables;
  } finally {
    await client.end();
    await rm(half, { force: true });
  }
}

async function writeAll(client: pg.Client, out: Gzip): Promise<readonly TableSum[]> {
  const migrations = (await client.query<{ name: string }>('select name from migrations order by name')).rows.map((row) => row.name);
  const tables = await listTables(client);
  await writeLine(out, { perennial: 'backup', format: FORMAT, takenAt: new Date().toISOString(), migrations } satisfies Header);
  const sums: TableSum[] = [];
  for (const table of tables) sums.push(await writeTable(client, table, out));
  await writeLine(out, { end: true, tables: sums, sequences: await sequences(client) } satisfies Footer);
  return sums;
}

async function writeTable(client: pg.Client, header: TableHeader, out: Gzip): Promise<TableSum> {
  await writeLine(out, header);
  const hash = createHash('sha256');
  let rows = 0;
  const select = `select ${header.columns.join(', ')} from ${header.table}`;
  for await (const chunk of client.query(copyTo(`copy (${select}) to stdout`)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (const byte of chunk) if (byte === NEWLINE) rows += 1;
    await write(out, chunk);
  }
  await write(out, Buffer.from(`${END_OF_ROWS}\n`));
  return { table: header.table, rows, sha256: hash.digest('hex') };
}

async function sequences(client: pg.Client): Promise<Record<string, string>> {
  const found = await client.query<{ name: string; value: string }>(
    "select (quote_ident(schemaname) || '.' || quote_ident(sequencename)) as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null",
  );
  return Object.fromEntries(found.rows.map((row) => [row.name, row.value]));
}

const writeLine = (out: Gzip, value: Header | TableHeader | Footer): Promise<void> => write(out, Buffer.from(`${JSON.stringify(value)}\n`));

async function write(out: Gzip, chunk: Buffer): Promise<void> {
  if (!out.write(chunk)) await once(out, 'drain');
}
