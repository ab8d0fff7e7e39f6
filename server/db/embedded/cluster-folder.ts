import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { keptRandom } from './kept-random.ts';
import { type OsUser, runAs } from './run-as.ts';

/** The name of its one role, which only the app uses. */
const ROLE = 'perennial';

export interface ClusterFolder {
  /** Everything PostgreSQL owns. */
  readonly folder: string;
  readonly password: string;
}

/** The folder of the database inside `dataDir` with its password, both made on first use. */
export async function clusterFolder(dataDir: string, user: OsUser | null, { initdb }: Binaries): Promise<ClusterFolder> {
  await mkdir(dataDir, { recursive: true });
  await mustReach(dataDir, user);
  const folder = join(dataDir, 'postgres');
  const passwordFile = join(dataDir, 'postgres-password');
  if (existsSync(folder)) {
    await mustOwn(folder, user);
    return { folder, password: await readPassword(passwordFile, folder) };
  }
  const password = await keptRandom(passwordFile, 24);
  await initialise(folder, password, user, initdb);
  return { folder, password };
}

async function mustReach(dataDir: string, user: OsUser | null): Promise<void> {
  if (user === null) return;
  try {
    await runAs(user, '/bin/sh', '-c', 'cd "$1"', 'sh', dataDir);
  } catch (cause) {
    throw new Error(
      `DATA_DIR is ${dataDir}, which the database's user "${user.name}" cannot reach: choose a folder that is not below a private one (such as /var/lib/perennial), or start Perennial as a user that is not root.`,
      { cause },
    );
  }
}

/** After a change of user the files follow, where that is in our power. */
async function mustOwn(folder: string, user: OsUser | null): Promise<void> {
  const { uid } = await stat(folder);
  if (user && uid !== user.uid) await runAs(null, 'chown', '-R', `${user.uid}:${user.gid}`, folder);
  else if (!user && process.getuid && uid !== process.getuid())
    throw new Error(
      `${folder} belongs to another user (number ${uid}): start Perennial as that user, or give the folder to this one with chown -R.`,
    );
}

async function readPassword(file: string, folder: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new Error(`${file} cannot be read, and without it the database in ${folder} stays shut: put it back from a copy of DATA_DIR.`, {
      cause,
    });
  }
}

/** Under another name first: a start that is cut short leaves nothing that looks finished, and of two at once one wins. */
async function initialise(folder: string, password: string, user: OsUser | null, initdb: string): Promise<void> {
  const half = `${folder}.${randomUUID()}`;
  const passwordFile = join(half, 'password');
  const cluster = join(half, 'cluster');
  await mkdir(half, { mode: 0o700 });
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user) await Promise.all([chown(half, user.uid, user.gid), chown(passwordFile, user.uid, user.gid)]);
    // PostgreSQL's own locale: an upgrade of the system's cannot disorder the indexes.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await runAs(user, initdb, '-D', cluster, '-U', ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...locale);
    await chmod(cluster, 0o700);
    await rename(cluster, folder);
  } catch (error) {
    if (!existsSync(folder))
      throw new Error(`The database could not be set up in ${dirname(folder)}: ${(error as Error).message}`, { cause: error });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
