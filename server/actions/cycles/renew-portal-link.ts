import { placementsMailKey } from '../../../core/cycles/placements-mail-key.ts';
import { portalLinkExpires } from '../../../core/cycles/portal-link-expires.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadPortal } from '../../db/cycles/portal.ts';
import { findPortalToken, findPortalTokenOf, insertPortalTokens } from '../../db/cycles/portal-tokens.ts';
import { countAttempt } from '../../db/throttles.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** So many mails in an hour may somebody cause who holds an old link. */
const MOST = 3;
const WINDOW = 60 * 60_000;

/**
 * Somebody holds an old link to their dates: a new one goes to the address on file, if the cycle's links still work. Whoever asks learns
 * nothing, for a token that is unknown, spent or asked for too often does nothing.
 */
export const renewPortalLink = (ctx: ActionContext, token: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction<null, never>(async (tx) => {
    const found = await findPortalToken(tx, ctx.hashToken(token));
    if (!found) return ok(null);
    const { coachId, cycleId, clientId } = found;
    const actor = { kind: 'portal', coachId, cycleId, clientId } as const;
    const now = ctx.clock.now();
    const portal = await loadPortal(tx, actor);
    const expiresAt = portal && portalLinkExpires(portal.coach.timeZone, portal.cycle);
    if (!portal || expiresAt === undefined || expiresAt <= now) return ok(null);
    const subject = ctx.hashToken(`portal:${cycleId}:${clientId}`);
    if ((await countAttempt(tx, { subject, now, windowMs: WINDOW })).count > MOST) return ok(null);
    const id = ctx.newId();
    if (!(await findPortalTokenOf(tx, cycleId, clientId, now)))
      await insertPortalTokens(tx, [{ id, hash: ctx.linkToken(id).hash, coachId, cycleId, clientId, expiresAt }]);
    const { regularId } = portal;
    await insertAuditEntry(tx, actor, { coachId, action: 'regular.link_asked', subject: ['regular', regularId], after: { cycleId } });
    const key = placementsMailKey(cycleId, regularId, `link:${id}`);
    await ctx.enqueue(tx, [{ kind: 'placements_mail', key, cycleId, regularId, event: 'link' }]);
    return ok(null);
  });
