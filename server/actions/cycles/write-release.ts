import { linkExpires } from '../../../core/bookings/link-expires.ts';
import type { Release } from '../../../core/cycles/phases/release.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { insertManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { settleProposed } from '../../db/cycles/proposed-bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { useCreditsOf } from '../packages/use-credits-of.ts';

/**
 * Writes what becomes of proposed bookings inside the caller's transaction, which holds the coach's lock and has loaded their placements for
 * this actor: status, claim, audit entry, and for what is confirmed its credits and the link by which its client can change it. Who is told is the caller's
 * affair, and so is the placement's answer.
 */
export async function writeRelease(
  ctx: Pick<ActionContext, 'newId' | 'linkToken' | 'clock'>,
  tx: Tx,
  actor: Actor,
  coachId: string,
  releases: readonly Release[],
): Promise<void> {
  for (const to of ['confirmed', 'declined', 'expired'] as const) {
    const ids = releases.flatMap((release) => (release.to === to ? [release.bookingId] : []));
    const settled = await settleProposed(tx, coachId, ids, to);
    if (settled.length !== new Set(ids).size) throw new Error('A booking that was found proposed under the lock is not.');
    if (settled.length === 0) continue;
    if (to === 'confirmed') {
      await useCreditsOf(ctx, tx, actor, coachId, ids);
      for (const { id: bookingId, endsAt } of settled.filter(({ linked }) => !linked)) {
        const id = ctx.newId();
        const token = { id, hash: ctx.linkToken(id).hash, provesClient: true };
        await insertManageTokens(tx, { coachId, bookingId, expiresAt: linkExpires({ endsAt }) }, [token]);
      }
    }
    await insertAuditEntries(
      tx,
      actor,
      settled.map(({ id }) => ({
        coachId,
        action: `booking.${to}`,
        subject: ['booking', id] as const,
        before: { status: 'proposed' },
        after: { status: to },
      })),
    );
  }
}
