import { placementsMailKey } from '../../../core/cycles/placements-mail-key.ts';
import { portalLinkExpires } from '../../../core/cycles/portal-link-expires.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { listSentCycles, loadPortal } from '../../db/cycles/portal.ts';
import { findPortalToken, findPortalTokenOf, insertPortalTokens } from '../../db/cycles/portal-tokens.ts';
import { countAttempt } from '../../db/throttles.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** So many mails in an hour may somebody cause who holds an old link. */
const MOST = 3;
const WINDOW = 60 * 60_000;

interface Held {
  readonly coachId: string;
  readonly cycleId: string;
  readonly clientId: string;
}

/** What the holder's link led to, or once that is over the latest cycle they were sent dates of; undefined where no link of theirs can work. */
async function livePortal(tx: Tx, { coachId, cycleId, clientId }: Held, now: Instant) {
  for (const id of [cycleId, ...(await listSentCycles(tx, coachId, clientId))]) {
    const actor = { kind: 'portal', coachId, cycleId: id, clientId } as const;
    const portal = await loadPortal(tx, actor);
    if (!portal) continue;
    const expiresAt = portalLinkExpires(portal.coach.timeZone, portal.cycle);
    if (expiresAt > now) return { actor, regularId: portal.regularId, expiresAt };
  }
  return undefined;
}

/**
 * Somebody holds an old link to their dates: a new one goes to the address on file, to those dates or, once they are over, to their latest. Whoever
 * asks learns nothing, for a token that is unknown, ended or asked for too often does nothing.
 */
export const renewPortalLink = (ctx: ActionContext, token: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction<null, never>(async (tx) => {
    const found = await findPortalToken(tx, ctx.hashToken(token));
    const now = ctx.clock.now();
    const live = found && (await livePortal(tx, found, now));
    if (!live) return ok(null);
    const { actor, regularId, expiresAt } = live;
    const { coachId, cycleId, clientId } = actor;
    const subject = ctx.hashToken(`portal:${coachId}:${clientId}`);
    if ((await countAttempt(tx, { subject, now, windowMs: WINDOW })).count > MOST) return ok(null);
    const id = ctx.newId();
    if (!(await findPortalTokenOf(tx, cycleId, clientId, now)))
      await insertPortalTokens(tx, [{ id, hash: ctx.linkToken(id).hash, coachId, cycleId, clientId, expiresAt }]);
    await insertAuditEntry(tx, actor, { coachId, action: 'regular.link_asked', subject: ['regular', regularId], after: { cycleId } });
    const key = placementsMailKey(cycleId, regularId, `link:${id}`);
    await ctx.enqueue(tx, [{ kind: 'placements_mail', key, cycleId, regularId, event: 'link' }]);
    return ok(null);
  });
