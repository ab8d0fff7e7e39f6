import type { DecidedHit, HitDecision } from '../../../core/availability/plan/decide-hit-bookings.ts';
import type { HitOutcome } from '../../../core/availability/plan/hit-outcome.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { ClosureRefusal } from '../../../core/closures/closure-refusal.ts';
import { inSettlingOrder } from '../../../core/closures/in-settling-order.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { loadBooking } from '../../db/bookings.ts';
import type { NewClosureBooking } from '../../db/closures/write-closure.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCancellation } from '../bookings/write-cancellation.ts';
import { writeRescheduleRequest } from '../bookings/write-reschedule-request.ts';
import { writeBackup } from '../closures/write-backup.ts';
import { writeDecline } from '../closures/write-decline.ts';

type SettleRefusal = NotFound | BookingRefusal | SeriesRefusal | ClosureRefusal;
/** Which booking could not be had so. */
type AtBooking = SettleRefusal & { readonly bookingId: string };

/** What became of it, and the question that was asked, or answered by it. */
interface Settled {
  readonly outcome: HitOutcome;
  readonly rescheduleRequestId: string | null;
}

const settled = (outcome: HitOutcome, rescheduleRequestId: string | null = null): Result<Settled, never> =>
  ok({ outcome, rescheduleRequestId });

/** A question that is open already stays as it is, and is none of this block. */
async function ask(ctx: ActionContext, tx: Tx, actor: Actor, booking: Booking, note: string): Promise<Result<Settled, SettleRefusal>> {
  const asked = await writeRescheduleRequest(ctx, tx, actor, booking, note);
  if (asked.ok) return settled('ask', asked.value.id);
  return asked.refusal.code === 'asked_already' ? settled('keep') : asked;
}

async function settle(
  ctx: ActionContext,
  tx: Tx,
  { actor, coach }: { readonly actor: Actor; readonly coach: CoachRow },
  booking: Booking,
  { outcome, note }: HitDecision,
): Promise<Result<Settled, SettleRefusal>> {
  // With another session of one request, a moment ago.
  if (booking.status === 'declined') return settled('cancel');
  switch (outcome) {
    case 'keep':
      return settled('keep');
    case 'ask':
      return ask(ctx, tx, actor, booking, note);
    case 'cancel': {
      if (booking.status === 'requested') return settled((await writeDecline(ctx, tx, actor, booking, note)) ? 'cancel' : 'keep');
      const written = await writeCancellation(ctx, tx, actor, booking, { reason: note, tellClient: true });
      return written.ok ? settled('cancel') : written;
    }
    case 'backup': {
      const moved = await writeBackup(ctx, tx, actor, coach, booking);
      if (!moved.ok) return moved;
      return moved.value ? settled('backup', moved.value.answeredId) : ask(ctx, tx, actor, booking, note);
    }
  }
}

/**
 * Does what was decided over the bookings that a new block lies on, with the mails that follow. First those that are cancelled, then by start, so that of
 * two with one second choice the earlier has it. The first refusal ends it.
 */
export async function settleHitBookings(
  ctx: ActionContext,
  tx: Tx,
  who: { readonly actor: Actor; readonly coach: CoachRow },
  decisions: readonly DecidedHit[],
): Promise<Result<readonly NewClosureBooking[], AtBooking>> {
  const bookings: NewClosureBooking[] = [];
  for (const decision of inSettlingOrder(decisions)) {
    const { bookingId } = decision;
    const booking = await loadBooking(tx, who.actor, bookingId);
    const done = booking ? await settle(ctx, tx, who, booking, decision) : refuse(NOT_FOUND);
    if (!booking || !done.ok) return refuse({ ...(done.ok ? NOT_FOUND : done.refusal), bookingId });
    bookings.push({ bookingId, beforeStartsAt: booking.startsAt, ...done.value });
  }
  return ok(bookings);
}
