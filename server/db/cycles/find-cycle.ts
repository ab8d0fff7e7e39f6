import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { Database } from '../database.ts';
import { toCycle } from './cycles.ts';

/** By its id alone, for what happens by itself; undefined once it is gone. */
export async function findCycle(db: Database, cycleId: string): Promise<Cycle | undefined> {
  const row = await db.selectFrom('cycles').selectAll().where('id', '=', cycleId).executeTakeFirst();
  return row && toCycle(row);
}
