import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { NewTime } from '../../../core/cycles/answers/answers-decision.ts';
import { decideNewTime } from '../../../core/cycles/answers/decide-new-time.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { MINUTE } from '../../../core/time/instant.ts';
import { hasSessionThen } from '../../db/bookings/has-session-then.ts';
import { findClient } from '../../db/clients/find-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadBookingFacts } from '../bookings/load-booking-facts.ts';
import { writeMove } from '../bookings/write-move.ts';

interface Moving {
  readonly coach: CoachRow;
  readonly cycle: Cycle;
  readonly booking: Booking;
  readonly moveTo: NewTime;
}

/**
 * Moves a placement's booking inside the caller's transaction, which holds the coach's lock, and tells nobody: what the client chose in the
 * portal they see there. A refusal has written nothing. Nobody sits in two sessions at once, however many seats a time has.
 */
export async function writeNewTime(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { coach, cycle, booking, moveTo }: Moving,
): Promise<Result<Booking, BookingRefusal | NotFound | { readonly code: 'outside_cycle' }>> {
  const { startsAt } = moveTo;
  const { clientId, serviceId, durationMinutes } = booking;
  const span = { from: startsAt, until: startsAt + durationMinutes * MINUTE };
  const [client, hasOne] = await Promise.all([
    findClient(tx, coach.id, clientId),
    hasSessionThen(tx, { coachId: coach.id, clientId, span, exceptBookingId: booking.id }),
  ]);
  const asked = { service: { id: serviceId }, startsAt, durationMinutes, movingBookingId: booking.id, client };
  const facts = await loadBookingFacts(tx, coach, asked, ctx.clock.now());
  if (!facts) return refuse(NOT_FOUND);
  if (hasOne) return refuse({ code: 'slot_taken' });
  const decision = decideNewTime(booking, facts.availability, cycle, moveTo);
  if (!decision.ok) return decision;
  // A date of a cycle is none of a series.
  await writeMove(ctx, tx, actor, booking, decision.value);
  return ok(decision.value.booking);
}
