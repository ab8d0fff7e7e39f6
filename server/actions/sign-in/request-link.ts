import { SIGN_IN_LINK_LIFE } from '../../../core/identity/sign-in-link-life.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertSignInLink } from '../../db/sessions.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface RequestLink {
  readonly email: string;
  readonly name: string;
  readonly hash: string;
  /** Address, name and token, closed with the installation's secret. */
  readonly sealed: string;
}

/** Writes a link that signs in, and its mail into the outbox. It works once, for a quarter of an hour. */
export const requestLink = (ctx: ActionContext, link: RequestLink): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const id = ctx.newId();
    await insertSignInLink(tx, { id, hash: link.hash, email: link.email, name: link.name, expiresAt: ctx.clock.now() + SIGN_IN_LINK_LIFE });
    await ctx.enqueue(tx, [{ kind: 'sign_in_mail', key: `sign-in-link:${id}`, sealed: link.sealed }]);
    return ok(null);
  });
