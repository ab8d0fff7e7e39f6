import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { type AskedFor, lockAsked } from './lock-asked.ts';
import { writeEnd } from './write-end.ts';

/** The client takes a request back, with all its sessions. Who has done so already has nothing left to do: a second click is none. */
export const withdrawRequest = (
  ctx: ActionContext,
  actor: Actor,
  input: AskedFor & { readonly reason: string },
): Promise<Result<null, RequestRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, RequestRefusal | NotFound>(async (tx) => {
    const asked = await lockAsked(tx, actor, input);
    if (!asked) return refuse(NOT_FOUND);
    if (asked.request.state === 'withdrawn') return ok(null);
    const ended = await writeEnd(ctx, tx, actor, asked.request, { state: 'withdrawn', reason: input.reason });
    return ended.ok ? ok(null) : ended;
  });
