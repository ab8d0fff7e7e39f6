import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { EraseRefusal } from '../../../core/clients/decide-erase.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import { findClientRecord } from '../../db/clients/find-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { eraseRecord } from './erase-record.ts';

export interface EraseClient {
  readonly coachId: string;
  readonly clientId: string;
  readonly version: number;
  /** What stands where the name was. */
  readonly erasedName: string;
}

type Refusal = NotFound | ChangedMeanwhile | EraseRefusal;

/** The coach erases a client for good. */
export const eraseClient = (ctx: ActionContext, actor: Actor, input: EraseClient): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const client = coach && (await findClientRecord(tx, coach.id, input.clientId));
    if (!client) return refuse(NOT_FOUND);
    if (client.erasedAt === null && client.version !== input.version)
      return refuse(await loadChangedMeanwhile(tx, 'client', client, input.version));
    return eraseRecord(tx, actor, client, { name: input.erasedName, now: ctx.clock.now() });
  });
