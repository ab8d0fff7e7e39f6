import pg from 'pg';

/** One app a database folder. Any number, as long as every version takes the same. */
const LOCK = 740_211_094;

/** What happened when the app asked for a server: `held` keeps it for this process until `release`, or until the process is gone, however it goes. */
export type Claim =
  | { readonly kind: 'held'; readonly session: pg.Client; readonly release: () => Promise<void> }
  | { readonly kind: 'taken' }
  | { readonly kind: 'unreachable' };

/** Asks a server whether another app works on it. The lock belongs to the session, so a process that was killed does not hold it. */
export async function claimServer(connectionString: string): Promise<Claim> {
  const session = new pg.Client({ connectionString, application_name: 'perennial-owner', connectionTimeoutMillis: 5_000, keepAlive: true });
  session.on('error', () => undefined);
  try {
    await session.connect();
    const answer = await session.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [LOCK]);
    if (answer.rows[0]?.free === true) return { kind: 'held', session, release: () => session.end() };
    await session.end();
    return { kind: 'taken' };
  } catch {
    await session.end().catch(() => undefined);
    return { kind: 'unreachable' };
  }
}
