import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type OsUser, runOptions } from './run-as.ts';
import type { ServerAddress } from './server-address.ts';

export interface PostgresProcess {
  /** Ends sessions, writes everything down, and goes. */
  readonly stop: () => Promise<void>;
}

interface Start {
  readonly program: string;
  readonly folder: string;
  readonly address: ServerAddress;
  readonly settings: Readonly<Record<string, string>>;
  readonly user: OsUser | null;
  readonly log: (line: string) => void;
}

/** Modest: a practice is a few megabytes, and the app has the machine to itself or shares it with a website. */
const SETTINGS = {
  max_connections: '80',
  shared_buffers: '96MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Errors go to whoever asked. In the log their details would show people's names and addresses.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  unix_socket_permissions: '0700',
};

/** Reads until its input ends. A line means that all is well; the end without one means that the app is gone, and then the server goes too. */
const WATCH = 'read -r word || kill -INT "$1"';

/** Starts the server; null when another one holds the folder or it would not start. What it says goes to `log`. */
export async function postgresProcess(start: Start): Promise<PostgresProcess | null> {
  const { program, folder, address, user } = start;
  const isSocket = address.host.startsWith('/');
  const settings = {
    ...SETTINGS,
    ...start.settings,
    port: String(address.port),
    listen_addresses: isSocket ? '' : address.host,
    unix_socket_directories: isSocket ? address.host : '',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C goes to a whole process group, and the app must be able to finish its work before its database goes.
  const child = spawn(program, ['-D', folder, ...flags], { ...runOptions(user), detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  if (!(await ready(child, start.log)) || child.pid === undefined) return null;
  const watcher = spawn('/bin/sh', ['-c', WATCH, 'sh', String(child.pid)], {
    ...runOptions(user),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  letGo(child, watcher);
  return {
    stop: async () => {
      watcher.stdin?.end('done\n');
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      child.ref();
      await once(child, 'exit');
    },
  };
}

/** Both live beside us and must not keep us alive. */
function letGo(child: ChildProcess, watcher: ChildProcess): void {
  for (const each of [child, watcher]) each.unref();
  for (const stream of [child.stderr, watcher.stdin]) (stream as { unref?: () => void } | null)?.unref?.();
  watcher.stdin?.on('error', () => undefined);
}

function ready(child: ChildProcess, log: (line: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    if (child.stderr === null) return resolve(false);
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(line);
      if (line.includes('database system is ready to accept connections')) resolve(true);
    });
    child.on('error', () => resolve(false));
    child.on('exit', () => resolve(false));
  });
}
