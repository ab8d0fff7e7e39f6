import type { Instant } from '../../../core/time/instant.ts';
import type { KeptChain } from '../../../core/waitlist/freed/kept-chain.ts';
import type { Database } from '../../db/database.ts';
import { loadChains } from './load-chains.ts';

/** The seats that are kept for the line and begin there. */
export const loadChainsAt = async (
  db: Database,
  coach: { readonly id: string; readonly timeZone: string },
  startsAt: Instant,
  now: Instant,
): Promise<readonly KeptChain[]> => (await loadChains(db, coach, now)).filter(({ freed }) => freed.startsAt === startsAt);
