import { isRunAlive } from '../../../../core/cycles/plan/is-run-alive.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { findRunUnderWay } from '../../../db/cycles/runs.ts';
import type { Database } from '../../../db/database.ts';

interface OfCycle {
  readonly id: string;
  readonly coachId: string;
}

/** Whether somebody may be working on a search for placements of this cycle. A read; whoever calls has loaded the cycle. */
export async function isSearching(db: Database, { id, coachId }: OfCycle, now: Instant): Promise<boolean> {
  const run = await findRunUnderWay(db, coachId, id);
  return run !== undefined && isRunAlive(run, now);
}
