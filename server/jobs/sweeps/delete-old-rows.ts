import { ok } from '../../../core/result.ts';
import { deleteOldRows as deleteRows } from '../../db/upkeep/old-rows.ts';
import type { SweepContext } from './sweep-context.ts';

/** Every night: used-up keys, links and sessions that have run out. */
export async function deleteOldRows({ transaction, clock, log }: SweepContext): Promise<void> {
  const result = await transaction(async (tx) => ok(await deleteRows(tx, clock.now())));
  if (result.ok) log.info({ deleted: result.value }, 'old rows deleted');
}
