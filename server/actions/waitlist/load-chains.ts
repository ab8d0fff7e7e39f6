import type { Instant } from '../../../core/time/instant.ts';
import { chainOf } from '../../../core/waitlist/freed/chain-of.ts';
import type { KeptChain } from '../../../core/waitlist/freed/kept-chain.ts';
import type { Database } from '../../db/database.ts';
import { listFreedTimes } from '../../db/waitlist/freed-times.ts';

/** All times of this coach that are held for the line, by start, as they stand at `now`. */
export const loadChains = async (
  db: Database,
  { id, timeZone }: { readonly id: string; readonly timeZone: string },
  now: Instant,
): Promise<readonly KeptChain[]> => (await listFreedTimes(db, id)).map((row) => chainOf(row, timeZone, now));
