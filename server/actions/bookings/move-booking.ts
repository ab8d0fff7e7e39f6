import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideMove } from '../../../core/bookings/decide-move.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { prolongManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadBooking, updateMovedBooking } from '../../db/bookings.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadBookingFacts } from './load-booking-facts.ts';

export interface MoveBooking {
  readonly coachId: string;
  readonly bookingId: string;
  readonly startsAt: Instant;
  /** Left out: as long as before. */
  readonly durationMinutes?: number | undefined;
  readonly overbook: boolean;
  readonly tellClient: boolean;
}

/** Moves a booking in one step, for its client by link or for the coach. */
export const moveBooking = (
  ctx: ActionContext,
  actor: Actor,
  input: MoveBooking,
): Promise<Result<null, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockCoach(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    const durationMinutes = input.durationMinutes ?? booking.durationMinutes;
    const asked = { service: { id: booking.serviceId }, startsAt: input.startsAt, durationMinutes, movingBookingId: booking.id };
    const facts = await loadBookingFacts(tx, coach, asked, ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);

    const decision = decideMove(booking, facts.availability, {
      startsAt: input.startsAt,
      by: partyOf(actor),
      overbook: input.overbook,
      userId: actor.kind === 'user' ? actor.userId : actor.kind,
      tell: input.tellClient ? ['client', 'coach'] : ['coach'],
    });
    if (!decision.ok) return decision;
    const { booking: moved, claim, effects } = decision.value;
    await updateMovedBooking(tx, moved, claim);
    await prolongManageTokens(tx, moved.id, linkExpires(moved));
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: claim.overbookedBy === null ? 'booking.moved' : 'booking.moved_overbooking',
      subject: ['booking', booking.id],
      before: { startsAt: booking.startsAt, durationMinutes: booking.durationMinutes },
      after: { startsAt: moved.startsAt, durationMinutes: moved.durationMinutes },
    });
    await ctx.enqueue(tx, effects);
    return ok(null);
  });
