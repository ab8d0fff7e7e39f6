import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { NotFound } from '../../../core/identity/not-found.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { lockRequest, type SeenRequest } from './lock-request.ts';
import { writeEnd } from './write-end.ts';

/** The coach says no, with a reason that the client is told. */
export const declineRequest = (
  ctx: ActionContext,
  actor: Actor,
  input: SeenRequest & { readonly reason: string },
): Promise<Result<null, RequestRefusal | NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<null, RequestRefusal | NotFound | ChangedMeanwhile>(async (tx) => {
    const locked = await lockRequest(tx, actor, input);
    if (!locked.ok) return locked;
    const ended = await writeEnd(ctx, tx, actor, locked.value.request, { state: 'declined', reason: input.reason });
    return ended.ok ? ok(null) : ended;
  });
