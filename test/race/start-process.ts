import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it by the signal and waits until it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Starts a server process on a database and waits until it answers. */
export async function startProcess(connectionString: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const script = fileURLToPath(new URL('server-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, DATABASE_URL: connectionString, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server process ended at once (${String(code)}).`))),
  ]);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url: String(first[0]), child, end };
}
