import { groupedBy } from '../../../core/grouped-by.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { coverSessions } from '../../../core/packages/uses/cover-sessions.ts';
import { usablePackages } from '../../../core/packages/uses/usable-packages.ts';
import { listBookingsToPay } from '../../db/packages/list-bookings-to-pay.ts';
import { listPackageStandings } from '../../db/packages/packages.ts';
import { updateBookingCredits } from '../../db/packages/update-booking-credits.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from './write-credit-changes.ts';

/**
 * Sessions that were only proposed and are agreed on now use what credits there are, earliest first, inside the caller's transaction, which holds the coach's
 * lock. Nobody is refused for want of them.
 */
export async function useCreditsOf(
  ctx: Pick<ActionContext, 'newId' | 'clock'>,
  tx: Tx,
  actor: Actor,
  coachId: string,
  bookingIds: readonly string[],
): Promise<void> {
  const toPay = await listBookingsToPay(tx, bookingIds);
  const sessions = toPay.map(({ booking, cost }) => ({ ...booking, credits: cost, before: booking }));
  for (const [clientId, own] of groupedBy(sessions, (session) => session.clientId)) {
    const packages = usablePackages(await listPackageStandings(tx, { coachId, clientId }), ctx.clock.now());
    const changes = coverSessions(packages, own).flatMap(({ session: { before, credits }, by }) =>
      by ? [{ before, after: { ...before, packageId: by.id, credits } }] : [],
    );
    await updateBookingCredits(
      tx,
      changes.map(({ after }) => after),
    );
    await writeCreditChanges(ctx, tx, actor, changes);
  }
}
