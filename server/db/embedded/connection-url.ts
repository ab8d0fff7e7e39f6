import type { ServerAddress } from './server-address.ts';

/** A URL that every PostgreSQL client reads. A socket's folder stands in the query, because it does not fit into the place of a host. */
export function connectionUrl({ host, port }: ServerAddress, password: string, database: string): string {
  const credentials = `perennial:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgresql://${credentials}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${credentials}@${host}:${port}/${database}`;
}
