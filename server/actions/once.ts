import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../core/result.ts';
import { claimIdempotencyKey, loadAnswer, storeAnswer } from '../db/idempotency-keys.ts';
import type { ConstraintRefusal, Tx } from '../db/transaction.ts';
import type { ActionContext } from './action-context.ts';

export interface KeyReused {
  readonly code: 'idempotency_key_reused';
}

const KEY_REUSED: KeyReused = { code: 'idempotency_key_reused' };

interface Entry {
  readonly coachId: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

interface Request {
  readonly coachId: string;
  readonly key: string | null;
  readonly input: unknown;
}

/**
 * Runs `work` at most once for a key: who asks again with the same request gets the first answer, be it a value or a refusal; who asks
 * something else under a used key is refused. Values must survive JSON.
 */
export async function once<T, R>(
  ctx: ActionContext,
  request: Request,
  work: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R | KeyReused | ConstraintRefusal>> {
  if (request.key === null) return ctx.transaction(work);
  const entry: Entry = {
    coachId: request.coachId,
    key: request.key,
    requestHash: createHash('sha256').update(JSON.stringify(request.input)).digest(),
  };

  const result = await ctx.transaction<T, R | KeyReused>(async (tx) => {
    if (!(await claimIdempotencyKey(tx, entry))) return recall(tx, entry);
    const first = await work(tx);
    if (first.ok) await storeAnswer(tx, entry, first);
    return first;
  });
  return result.ok || result.refusal === KEY_REUSED ? result : rememberRefusal(ctx, entry, result);
}

/**
 * A refusal has rolled everything back, its key too: it is kept alone. A rival with the same key may have been faster, and may have had more
 * luck: then its answer is the one that counts.
 */
async function rememberRefusal<T, R>(
  ctx: ActionContext,
  entry: Entry,
  refusal: Result<T, R>,
): Promise<Result<T, R | KeyReused | ConstraintRefusal>> {
  const kept = await ctx.transaction<Result<T, R | KeyReused>, never>(async (tx) => {
    if (!(await claimIdempotencyKey(tx, entry))) return ok(await recall<T, R>(tx, entry));
    await storeAnswer(tx, entry, refusal);
    return ok(refusal);
  });
  return kept.ok ? kept.value : kept;
}

async function recall<T, R>(tx: Tx, entry: Entry): Promise<Result<T, R | KeyReused>> {
  const known = await loadAnswer(tx, entry.coachId, entry.key);
  if (!known?.requestHash.equals(entry.requestHash)) return refuse(KEY_REUSED);
  return known.answer as Result<T, R>;
}
