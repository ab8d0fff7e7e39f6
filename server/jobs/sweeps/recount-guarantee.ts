import { ok } from '../../../core/result.ts';
import { recountCredits } from '../../db/packages/recount-credits.ts';
import { faultsIn, recountGuarantee as recount, storeGuarantee } from '../../db/upkeep/guarantee.ts';
import type { SweepContext } from './sweep-context.ts';

/** Every night the guarantee is counted again, of time and of credits, as if nobody trusted the database. It should never find anything; if it does, somebody must look. */
export async function recountGuarantee({ database, transaction, clock, log }: SweepContext): Promise<void> {
  const counted = { ...(await recount(database)), ...(await recountCredits(database)), at: clock.now() };
  await transaction(async (tx) => {
    await storeGuarantee(tx, counted);
    return ok(null);
  });
  if (faultsIn(counted) > 0) log.error({ guarantee: counted }, 'the guarantee is broken');
  else log.info('the guarantee holds');
}
