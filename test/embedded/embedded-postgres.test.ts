import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';

const OWNER = join(import.meta.dirname, 'owner-process.ts');
const isRoot = process.getuid?.() === 0;

let dataDir: string;
let owners: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'perennial-embedded-'));
  await chmod(dataDir, 0o755);
  owners = [];
});

afterEach(async () => {
  for (const owner of owners) if (owner.exitCode === null && owner.signalCode === null) owner.kill('SIGKILL');
  await gone();
  await rm(dataDir, { recursive: true, force: true });
});

interface Owner {
  readonly child: ChildProcess;
  /** The address of its database, or `refused: …`. */
  readonly said: string;
}

async function owner(): Promise<Owner> {
  const child = spawn(process.execPath, [OWNER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  owners.push(child);
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, said };
}

async function query<T extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const write = (connectionString: string, text: string): Promise<unknown> =>
  query(connectionString, `create table if not exists notes (note text); insert into notes values ('${text}')`);
const notes = async (connectionString: string): Promise<string[]> =>
  (await query<{ note: string }>(connectionString, 'select note from notes order by note')).map((row) => row.note);

/** The processes whose command line has all these words. */
async function processesWith(...words: readonly string[]): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => words.every((word) => commandLine(pid).includes(word))).map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const servers = (): Promise<number[]> => processesWith('bin/postgres', dataDir);
const pidFile = (): string => join(dataDir, 'postgres/postmaster.pid');

async function gone(): Promise<void> {
  for (let tries = 0; tries < 300 && (await servers()).length > 0; tries += 1) await sleep(50);
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

/** The app and whoever would clean up after it, both at once: the server stays behind alone. */
async function abandon({ child }: Owner): Promise<number> {
  const server = (await servers())[0] ?? 0;
  const watchers = await processesWith('read -r word', `\0${server}\0`);
  expect(watchers).toHaveLength(1);
  for (const watcher of watchers) process.kill(watcher, 'SIGKILL');
  await kill(child, 'SIGKILL');
  expect(await servers()).toEqual([server]);
  return server;
}

describe('the built-in database', () => {
  it('keeps what was written, over a stop and a new start, and keeps its password to itself', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    await write(first.connectionString, 'one');
    const settings = await query<{ fsync: string; listening: string }>(
      first.connectionString,
      "select current_setting('fsync') as fsync, current_setting('listen_addresses') as listening",
    );
    expect(settings).toEqual([{ fsync: 'on', listening: '' }]);
    await expect(query(first.connectionString.replace(/:[^:@/]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    await first.stop();
    expect(await servers()).toEqual([]);
    const second = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    expect(await notes(second.connectionString)).toEqual(['one']);
    await second.stop();
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  });

  it('knows btree_gist, on which the guarantee stands', async () => {
    const embedded = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    await expect(query(embedded.connectionString, 'create extension btree_gist')).resolves.toEqual([]);
    await embedded.stop();
  });

  it('goes by itself when the app is killed, and gives everything back that was committed', async () => {
    const first = await owner();
    await write(first.said, 'before the kill');
    await kill(first.child, 'SIGKILL');
    await gone();
    expect(await servers()).toEqual([]);
    const second = await owner();
    expect(await notes(second.said)).toEqual(['before the kill']);
    await kill(second.child, 'SIGTERM');
  });

  it('is ended and started anew when it was left behind by an app that was killed with its watcher', async () => {
    const first = await owner();
    await write(first.said, 'left behind');
    const left = await abandon(first);
    const second = await owner();
    expect(await notes(second.said)).toEqual(['left behind']);
    const now = await servers();
    expect(now).toHaveLength(1);
    expect(now).not.toContain(left);
  });

  it('starts at once after the app, its watcher and the server were killed together', async () => {
    const first = await owner();
    await write(first.said, 'power cut');
    const left = await abandon(first);
    process.kill(left, 'SIGKILL');
    const second = await owner();
    expect(await notes(second.said)).toEqual(['power cut']);
  });

  it('is not kept down by a note of a server whose number another process has now', async () => {
    const first = await owner();
    await write(first.said, 'kept');
    await kill(first.child, 'SIGTERM');
    await writeFile(pidFile(), `${process.pid}\n${dataDir}/postgres\n0\n5432\n${dataDir}/run\n\n0 0\nready\n`, { mode: 0o600 });
    const second = await owner();
    expect(await notes(second.said)).toEqual(['kept']);
  });

  it('belongs to one app: a second one is refused with a sentence and disturbs nothing', async () => {
    const first = await owner();
    const [server] = await servers();
    const second = await owner();
    expect(second.said).toBe(
      `refused: Another Perennial is running on DATA_DIR ${dataDir}: stop it first, give this one a DATA_DIR of its own, or put both on one PostgreSQL by DATABASE_URL.`,
    );
    expect(await servers()).toEqual([server]);
    await write(first.said, 'undisturbed');
    expect(await notes(first.said)).toEqual(['undisturbed']);
  });

  it('has one owner and one server when two apps start at once on an empty folder', async () => {
    const both = await Promise.all([owner(), owner()]);
    const refused = both.filter((it) => it.said.startsWith('refused: Another Perennial is running'));
    expect(both.map((it) => it.said).filter((said) => said.startsWith('postgresql:'))).toHaveLength(1);
    expect(refused).toHaveLength(1);
    expect(await servers()).toHaveLength(1);
  });

  it('does not hear a Ctrl-C that is meant for the app', async () => {
    const { child, said } = await owner();
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await sleep(500);
    await write(said, 'still here');
    expect(await notes(said)).toEqual(['still here']);
  });

  it('writes no value of a refused row into its log', async () => {
    const lines: string[] = [];
    const embedded = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
    await query(embedded.connectionString, 'create table people (mail text primary key)');
    const insert = "insert into people values ('ana@example.com')";
    await query(embedded.connectionString, insert);
    await expect(query(embedded.connectionString, insert)).rejects.toThrow(/duplicate key/);
    await embedded.stop();
    expect(lines.join('\n')).toContain('ready to accept connections');
    expect(lines.join('\n')).not.toContain('ana@');
  });

  it.runIf(isRoot)('names the folder and the cure when its user cannot reach DATA_DIR', async () => {
    await chmod(dataDir, 0o700);
    const hidden = join(dataDir, 'data');
    await expect(startEmbeddedPostgres({ dataDir: hidden, log: () => undefined })).rejects.toThrow(
      `DATA_DIR is ${hidden}, which the database's user "perennial-db" cannot reach: choose a folder that is not below a private one`,
    );
  });

  it('says which file is missing when the password is gone', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    await first.stop();
    const file = join(dataDir, 'postgres-password');
    const kept = await readFile(file, 'utf8');
    await rm(file);
    await expect(startEmbeddedPostgres({ dataDir, log: () => undefined })).rejects.toThrow(`${file} cannot be read`);
    await writeFile(file, kept);
    await (await startEmbeddedPostgres({ dataDir, log: () => undefined })).stop();
  });
});
