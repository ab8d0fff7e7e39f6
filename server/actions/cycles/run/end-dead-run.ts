import { isRunAlive } from '../../../../core/cycles/plan/is-run-alive.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { endRun, findRunUnderWay } from '../../../db/cycles/runs.ts';
import type { Tx } from '../../../db/transaction.ts';

/**
 * Writes a search off that nobody can be working on, so that it changes nothing any more should it come back, and says whether another is under
 * way. The caller holds the coach's lock and is about to change what is planned.
 */
export async function endDeadRun(
  tx: Tx,
  { id, coachId }: { readonly id: string; readonly coachId: string },
  now: Instant,
): Promise<boolean> {
  const run = await findRunUnderWay(tx, coachId, id);
  if (!run || isRunAlive(run, now)) return run !== undefined;
  await endRun(tx, run.id, { state: 'failed', refusal: 'internal' }, now);
  return false;
}
