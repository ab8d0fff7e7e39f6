import type { Instant } from '../../../core/time/instant.ts';
import { chainOf } from '../../../core/waitlist/freed/chain-of.ts';
import type { KeptChain } from '../../../core/waitlist/freed/kept-chain.ts';
import type { Database } from '../../db/database.ts';
import { findFreedTime } from '../../db/waitlist/freed-times.ts';

/** One freed time of this coach, in whatever state, as it stands at `now`; undefined where there is none. */
export async function loadChain(
  db: Database,
  { id, timeZone }: { readonly id: string; readonly timeZone: string },
  freedTimeId: string,
  now: Instant,
): Promise<KeptChain | undefined> {
  const row = await findFreedTime(db, id, freedTimeId);
  return row && chainOf(row, timeZone, now);
}
