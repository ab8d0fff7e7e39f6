import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who the database server runs as; null means: as whoever runs the app. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * How every program of the database is started: away from our working folder, which its user may not be able to see, and without our environment,
 * which holds secrets it does not need.
 */
export const runOptions = (user: OsUser | null): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } => ({
  cwd: '/',
  env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  ...(user && { uid: user.uid, gid: user.gid }),
});

/** Runs a program to its end and gives what it said. Throws with its own words when it failed. */
export async function runAs(user: OsUser | null, program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args, { ...runOptions(user), encoding: 'utf8' });
  return stdout;
}
