import type { Actor } from '../../../core/identity/actor.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadChain } from './load-chain.ts';
import { writeTakenBack } from './offers/write-taken-back.ts';

/** Where something is written: a transaction under the coach's lock. */
export interface Way {
  readonly ctx: ActionContext;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly coach: CoachRow;
}

/** Takes these times back that are kept for the line. What is kept no more stays as it is. */
export async function takeBackKept({ ctx, tx, actor, coach }: Way, freedTimeIds: readonly string[]): Promise<void> {
  for (const id of freedTimeIds) {
    const chain = await loadChain(tx, coach, id, ctx.clock.now());
    if (chain?.state === 'offering') await writeTakenBack(ctx, tx, actor, { coachId: coach.id, chain, reason: 'coach' });
  }
}
