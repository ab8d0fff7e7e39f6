import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { insertLinksOf } from '../../db/access-tokens.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { insertBookings, insertClaims } from '../../db/bookings/many-bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';
import type { Booked } from '../bookings/write-booking.ts';

/** Writes decided bookings of a series that exists, two hundred as fast as one: each with its claim, its links and its audit entry. */
export async function writeSeriesBookings(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  decided: readonly BookingDecision[],
  { provenClient }: { readonly provenClient: boolean },
): Promise<readonly Booked[]> {
  if (decided.length === 0) return [];
  const linked = decided.map(({ booking }) => ({ booking, tokenId: ctx.newId() }));
  const links = linked.flatMap(({ booking, tokenId }) =>
    (provenClient ? [tokenId] : [tokenId, ctx.newId()]).map((id, place) => ({
      coachId: booking.coachId,
      bookingId: booking.id,
      expiresAt: linkExpires(booking),
      id,
      hash: ctx.linkToken(id).hash,
      provesClient: provenClient || place > 0,
    })),
  );
  await insertBookings(tx, decided);
  await insertClaims(tx, decided);
  await writeCreditChanges(
    ctx,
    tx,
    actor,
    decided.map(({ booking }) => ({ before: null, after: booking })),
  );
  await insertLinksOf(tx, links);
  await insertAuditEntries(
    tx,
    actor,
    decided.map(({ booking, claim }) => ({
      coachId: booking.coachId,
      action: booking.status === 'requested' ? 'booking.requested' : claim.overbookedBy === null ? 'booking.booked' : 'booking.overbooked',
      subject: ['booking', booking.id] as const,
      after: { startsAt: booking.startsAt, durationMinutes: booking.durationMinutes, serviceId: booking.serviceId },
    })),
  );
  return linked.map(({ booking, tokenId }) => ({ bookingId: booking.id, tokenId, provesClient: provenClient }));
}
