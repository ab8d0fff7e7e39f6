import { readFile, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs } from './run-as.ts';
import type { ServerAddress } from './server-address.ts';

export interface RunningPostgres extends ServerAddress {
  readonly pid: number;
}

/**
 * The server that holds the folder now, from the note it leaves there (postmaster.pid). A note whose writer is gone is removed: PostgreSQL does that
 * itself, except when its number has meanwhile gone to another process of the same user, which is common in containers.
 */
export async function runningServer(folder: string): Promise<RunningPostgres | null> {
  const note = join(folder, 'postmaster.pid');
  let text: string;
  try {
    text = await readFile(note, 'utf8');
  } catch {
    return null;
  }
  const [pid, , , port, socketFolder, listen] = text.split('\n');
  if (await isOurPostgres(Number(pid), folder))
    return { pid: Number(pid), port: Number(port), host: socketFolder || listen || '127.0.0.1' };
  if (await isLeft(note, text)) await rm(note, { force: true });
  return null;
}

/** A server makes its note empty and fills it in a moment later; without its note it would go down, and a second one could start beside it. */
const WRITING_MS = 10_000;

/** Nobody has begun to write the note anew since it was read. */
async function isLeft(note: string, text: string): Promise<boolean> {
  try {
    const [now, { mtimeMs }] = await Promise.all([readFile(note, 'utf8'), stat(note)]);
    return now === text && (text.includes('\n') || Date.now() - mtimeMs > WRITING_MS);
  } catch {
    return false;
  }
}

/** A live process by that number, started as PostgreSQL on this very folder. */
async function isOurPostgres(pid: number, folder: string): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid <= 1) return false;
  const [args, real] = await Promise.all([commandLine(pid), realpath(folder)]);
  return args.includes('postgres') && (args.includes(folder) || args.includes(real));
}

async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    return await runAs(null, 'ps', '-p', String(pid), '-o', 'args=');
  } catch {
    return '';
  }
}
