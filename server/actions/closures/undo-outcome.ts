import type { ClosureRefusal } from '../../../core/closures/closure-refusal.ts';
import { decideMoveBack } from '../../../core/closures/decide-move-back.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { reopenNamedRequest } from '../../db/bookings/reschedule-requests.ts';
import { loadBooking } from '../../db/bookings.ts';
import type { ClosureBookingRow } from '../../db/closures/load-closures.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { movePlacementOf } from '../../db/cycles/answers.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadBookingFacts } from '../bookings/load-booking-facts.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { writeMove } from '../bookings/write-move.ts';
import { writeRestore } from '../bookings/write-restore.ts';
import { writeWithdrawal } from '../bookings/write-withdrawal.ts';

interface Who {
  readonly actor: Actor;
  readonly coach: CoachRow;
}

/** Back where it was before the block, with the question that was open about it. False where that can't be. */
async function moveBack(
  ctx: ActionContext,
  tx: Tx,
  { actor, coach }: Who,
  booking: Booking,
  { beforeStartsAt: startsAt, rescheduleRequestId }: ClosureBookingRow,
): Promise<boolean> {
  const { serviceId, durationMinutes, id } = booking;
  const asked = { service: { id: serviceId }, startsAt, durationMinutes, movingBookingId: id, client: undefined };
  const facts = await loadBookingFacts(tx, coach, asked, ctx.clock.now());
  const decision = facts && decideMoveBack(booking, facts.availability, startsAt, await loadOwnCheckIns(tx, booking));
  if (!decision?.ok) return false;
  const written = await writeMove(ctx, tx, actor, booking, decision.value);
  if (!written.ok) return false;
  await movePlacementOf(tx, decision.value.booking);
  if (rescheduleRequestId !== null) await reopenNamedRequest(tx, rescheduleRequestId);
  return true;
}

async function undo(ctx: ActionContext, tx: Tx, who: Who, booking: Booking, closed: ClosureBookingRow): Promise<boolean> {
  switch (closed.outcome) {
    case 'keep':
      return true;
    case 'ask':
      return (await writeWithdrawal(ctx, tx, who.actor, booking)).ok;
    case 'cancel':
      return (await writeRestore(ctx, tx, who.actor, who.coach, { booking, overbook: false })).ok;
    case 'backup':
      return moveBack(ctx, tx, who, booking, closed);
  }
}

/** Takes back what became of one booking under a block, inside the caller's transaction, which holds the coach's lock and has put the hours back. */
export async function undoOutcome(
  ctx: ActionContext,
  tx: Tx,
  who: Who,
  closed: ClosureBookingRow,
): Promise<Result<null, NotFound | ClosureRefusal>> {
  const booking = await loadBooking(tx, who.actor, closed.bookingId);
  if (!booking) return refuse(NOT_FOUND);
  // Nobody has touched it, so what stands in the way is somebody else in its time.
  return (await undo(ctx, tx, who, booking, closed)) ? ok(null) : refuse({ code: 'closure_taken' });
}
