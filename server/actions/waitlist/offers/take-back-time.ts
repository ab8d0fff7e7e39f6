import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { type ChainRefusal, decideChain } from '../../../../core/waitlist/offers/decide-chain.ts';
import { lockPractice } from '../../../db/coaches.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadChain } from '../load-chain.ts';
import { writeTakenBack } from './write-taken-back.ts';

export interface TakeBackTime {
  readonly coachId: string;
  readonly freedTimeId: string;
}

type Refusal = NotFound | ChainRefusal;

/** The coach takes back a time that is held for the line: whoever has it offered is told, and it is open to whoever may book. Done twice, it is done once. */
export const takeBackTime = (ctx: ActionContext, actor: Actor, input: TakeBackTime): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const now = ctx.clock.now();
    const coach = await lockPractice(tx, actor, input.coachId);
    const chain = coach && (await loadChain(tx, coach, input.freedTimeId, now));
    if (!chain) return refuse(NOT_FOUND);
    const decision = decideChain(chain, { kind: 'take_back' }, now);
    if (!decision.ok) return decision;
    if (chain.state === 'offering') await writeTakenBack(ctx, tx, actor, { coachId: coach.id, chain, reason: 'coach' });
    return ok(null);
  });
