import { type OsUser, runAs } from './run-as.ts';

const NAME = 'perennial-db';

/** PostgreSQL refuses to run as root, so for root it runs under an OS user of its own, made on first use. Null for everybody else. */
export async function databaseUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await find();
  if (known) return known;
  try {
    await runAs(
      null,
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    );
  } catch (cause) {
    // Another process may have been faster.
    const made = await find();
    if (made) return made;
    throw new Error(
      `The database cannot run as root, and its user "${NAME}" could not be made; create that user, or start Perennial as another one.`,
      { cause },
    );
  }
  return find();
}

async function find(): Promise<OsUser | null> {
  try {
    const [uid, gid] = await Promise.all([runAs(null, 'id', '-u', NAME), runAs(null, 'id', '-g', NAME)]);
    return { name: NAME, uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}
