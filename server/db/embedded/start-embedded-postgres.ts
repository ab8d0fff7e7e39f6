import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, binaries } from './binaries.ts';
import { type Claim, claimServer } from './claim-server.ts';
import { type ClusterFolder, clusterFolder } from './cluster-folder.ts';
import { connectionUrl } from './connection-url.ts';
import { databaseUser } from './database-user.ts';
import { type PostgresProcess, postgresProcess } from './postgres-process.ts';
import type { OsUser } from './run-as.ts';
import { runningServer } from './running-server.ts';
import { serverAddress } from './server-address.ts';

export interface EmbeddedPostgres {
  readonly connectionString: string;
  /** Stops the server. Call it last, when nothing needs the database any more. */
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** PostgreSQL settings on top of ours; tests that may lose everything turn fsync off. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Both names of the database inside: the one every cluster has, and ours. */
const MAINTENANCE = 'postgres';
const DATABASE = 'perennial';
/** Long enough to replay the log of a crash. */
const PATIENCE_MS = 60_000;

/**
 * A PostgreSQL of our own in `dataDir/postgres`. It belongs to one app process: a second one on the same folder is refused; a server left behind by a
 * process that was killed is stopped and started anew.
 */
export async function startEmbeddedPostgres({ dataDir, log, settings = {} }: Options): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir);
  const user = await databaseUser();
  const programs = await binaries(user);
  const cluster = await clusterFolder(home, user, programs);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    await endLeftover(cluster, home);
    const started = await startOnce(home, cluster, programs, user, settings, log);
    if (started) return started;
    await sleep(200);
  }
  throw new Error(`The database in ${cluster.folder} did not start within ${PATIENCE_MS / 1000} seconds; what it said is in the log.`);
}

/** Somebody's server on our folder: a living app's is left alone, an abandoned one is ended. */
async function endLeftover(cluster: ClusterFolder, home: string): Promise<void> {
  const left = await runningServer(cluster.folder);
  if (!left) return;
  const claim = await claimServer(connectionUrl(left, cluster.password, MAINTENANCE));
  if (claim.kind === 'taken') throw inUse(home);
  if (claim.kind === 'held') {
    process.kill(left.pid, 'SIGINT');
    await claim.release();
  }
  // Unreachable: it is going down or coming up, and the next look will tell.
  while ((await runningServer(cluster.folder))?.pid === left.pid && claim.kind === 'held') await sleep(50);
}

async function startOnce(
  home: string,
  cluster: ClusterFolder,
  programs: Binaries,
  user: OsUser | null,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<EmbeddedPostgres | null> {
  const address = await serverAddress(home, user);
  const server = await postgresProcess({ program: programs.postgres, folder: cluster.folder, address, settings, user, log });
  if (!server) return null;
  const claim = await claimServer(connectionUrl(address, cluster.password, MAINTENANCE));
  if (claim.kind !== 'held') {
    await server.stop();
    throw inUse(home);
  }
  await ensureDatabase(claim);
  return { connectionString: connectionUrl(address, cluster.password, DATABASE), stop: () => stop(claim, server) };
}

async function ensureDatabase({ session }: Extract<Claim, { kind: 'held' }>): Promise<void> {
  const found = await session.query('select from pg_database where datname = $1', [DATABASE]);
  if (found.rowCount === 0) await session.query(`create database ${DATABASE}`);
}

async function stop(claim: Extract<Claim, { kind: 'held' }>, server: PostgresProcess): Promise<void> {
  await claim.release().catch(() => undefined);
  await server.stop();
}

const inUse = (home: string): Error =>
  new Error(
    `Another Perennial is running on DATA_DIR ${home}: stop it first, give this one a DATA_DIR of its own, or put both on one PostgreSQL by DATABASE_URL.`,
  );
