import { ok, refuse, type Result } from '../../../core/result.ts';
import { useTotpCode } from '../../db/sessions.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

interface UsedCode {
  readonly userId: string;
  readonly code: string;
}

/** Refused when this code was used before: whoever watched it being typed can't use it as well. */
export const useSecondFactor = (
  ctx: ActionContext,
  { userId, code }: UsedCode,
): Promise<Result<null, { readonly code: 'second_factor_wrong' } | ConstraintRefusal>> =>
  ctx.transaction(async (tx) =>
    (await useTotpCode(tx, userId, code, ctx.clock.now())) ? ok(null) : refuse({ code: 'second_factor_wrong' }),
  );
