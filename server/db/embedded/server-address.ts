import { chown, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import type { OsUser } from './run-as.ts';

/** Where a server of ours listens. Never on a network: a socket in DATA_DIR, or the loopback where its path would be too long for one. */
export interface ServerAddress {
  /** The folder of the socket, or a loopback address. */
  readonly host: string;
  readonly port: number;
}

/** Any number: the name of the socket carries it, nothing listens there. */
const SOCKET_PORT = 5432;
/** macOS allows 103 bytes, Linux 107. */
const LONGEST_PATH = 103;

export async function serverAddress(dataDir: string, user: OsUser | null): Promise<ServerAddress> {
  const host = join(dataDir, 'run');
  if (Buffer.byteLength(join(host, `.s.PGSQL.${SOCKET_PORT}`)) > LONGEST_PATH) return { host: '127.0.0.1', port: await freePort() };
  await mkdir(host, { recursive: true, mode: 0o700 });
  if (user) await chown(host, user.uid, user.gid);
  return { host, port: SOCKET_PORT };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback.');
  return address.port;
}
