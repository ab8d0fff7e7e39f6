import type { HitDecision } from '../../../core/availability/plan/decide-hit-bookings.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { loadBooking } from '../../db/bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCancellation } from '../bookings/write-cancellation.ts';
import { writeRescheduleRequest } from '../bookings/write-reschedule-request.ts';

export interface SettledBookings {
  readonly kept: number;
  readonly cancelled: number;
  readonly asked: number;
  readonly moved: number;
}

type SettleRefusal = NotFound | BookingRefusal;
/** Which booking could not be had so. */
type AtBooking = SettleRefusal & { readonly bookingId: string };

/** One of them; false where it was done before. */
async function settle(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { bookingId, outcome, note }: HitDecision,
): Promise<Result<boolean, SettleRefusal>> {
  if (outcome === 'keep') return ok(true);
  const booking = await loadBooking(tx, actor, bookingId);
  if (!booking) return refuse(NOT_FOUND);
  const written =
    outcome === 'cancel'
      ? await writeCancellation(ctx, tx, actor, booking, { reason: note, tellClient: true })
      : await writeRescheduleRequest(ctx, tx, actor, booking, note);
  if (written.ok) return ok(true);
  return written.refusal.code === 'asked_already' ? ok(false) : refuse(written.refusal);
}

/** Does what was decided over the bookings that a new block lies on, with the mails that follow. The first refusal ends it. */
export async function settleHitBookings(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  decisions: readonly HitDecision[],
): Promise<Result<SettledBookings, AtBooking>> {
  const count = { keep: 0, cancel: 0, ask: 0, backup: 0 };
  for (const decision of decisions) {
    const settled = await settle(ctx, tx, actor, decision);
    if (!settled.ok) return refuse({ ...settled.refusal, bookingId: decision.bookingId });
    if (settled.value) count[decision.outcome] += 1;
  }
  return ok({ kept: count.keep, cancelled: count.cancel, asked: count.ask, moved: count.backup });
}
