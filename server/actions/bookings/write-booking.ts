import { clientOf } from '../../../core/bookings/client-of.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertBooking } from '../../db/bookings.ts';
import { insertClient } from '../../db/clients/write-client.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';

export interface Booked {
  readonly bookingId: string;
  readonly tokenId: string;
  /** Whoever was shown the link has proven to be the client. */
  readonly provesClient: boolean;
}

interface Writing {
  /** The booking's client is somebody new. */
  readonly newClient: boolean;
  /** Whoever books has proven to be the client, or is the coach; only then may the link of the answer say so too. */
  readonly provenClient: boolean;
}

/** Writes a decided booking with its claim, the credits it uses, its links, its audit entry and its mails. */
export async function writeBooking(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { booking, claim, effects }: BookingDecision,
  { newClient, provenClient }: Writing,
): Promise<Result<Booked, never>> {
  const { coachId } = booking;
  const tokenId = ctx.newId();
  // Sent in this order without waiting in between: every turn less is time less under the coach's lock.
  await Promise.all([
    // Whoever knows an address can book with it, so a known client's record is left as it is.
    newClient && insertClient(tx, clientOf(booking)),
    insertBooking(tx, booking, claim),
    writeCreditChanges(ctx, tx, actor, [{ before: null, after: booking }]),
    insertManageTokens(
      tx,
      { coachId, bookingId: booking.id, expiresAt: linkExpires(booking) },
      (provenClient ? [tokenId] : [tokenId, ctx.newId()]).map((id, index) => ({
        id,
        hash: ctx.linkToken(id).hash,
        provesClient: provenClient || index > 0,
      })),
    ),
    insertAuditEntry(tx, actor, {
      coachId,
      action: booking.status === 'requested' ? 'booking.requested' : claim.overbookedBy === null ? 'booking.booked' : 'booking.overbooked',
      subject: ['booking', booking.id],
      after: { startsAt: booking.startsAt, durationMinutes: booking.durationMinutes, serviceId: booking.serviceId },
    }),
    ctx.enqueue(tx, effects),
  ]);
  return ok({ bookingId: booking.id, tokenId, provesClient: provenClient });
}
