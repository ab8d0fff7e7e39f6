import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { withOwnCycles } from '../../../core/availability/with-own-cycles.ts';
import { decideMove } from '../../../core/bookings/changes/decide-move.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findOpenRequest } from '../../db/bookings/reschedule-requests.ts';
import { loadBooking } from '../../db/bookings.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { listOwnCycles } from '../../db/cycles/own-cycles.ts';
import { lockCoach } from '../../db/coaches.ts';
import { movePlacementOf } from '../../db/cycles/answers.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { makeWay } from '../waitlist/make-way.ts';
import { loadBookingFacts } from './load-booking-facts.ts';
import { writeMove } from './write-move.ts';

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
): Promise<Result<null, BookingRefusal | SeriesRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | SeriesRefusal | NotFound>(async (tx) => {
    const coach = await lockCoach(tx, actor, input.coachId);
    const [booking, client] = await Promise.all([
      coach && loadBooking(tx, actor, input.bookingId),
      coach && findKnownClient(tx, actor, coach.id),
    ]);
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    const durationMinutes = input.durationMinutes ?? booking.durationMinutes;
    const asked = { service: { id: booking.serviceId }, startsAt: input.startsAt, durationMinutes, movingBookingId: booking.id, client };
    const facts = await loadBookingFacts(tx, coach, asked, ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);

    const way = partyOf(actor) === 'coach' ? ([{ startsAt: input.startsAt, coming: 'moved' }] as const) : [];
    const availability = await makeWay({ ctx, tx, actor, coach }, facts.availability, way);
    const open = withOwnCycles(availability, await listOwnCycles(tx, coach.id, client));
    const decision = decideMove(booking, open, {
      startsAt: input.startsAt,
      by: partyOf(actor),
      asked: (await findOpenRequest(tx, booking.id)) !== undefined,
      overbook: input.overbook,
      userId: actor.kind === 'user' ? actor.userId : actor.kind,
      tell: input.tellClient ? ['client', 'coach'] : ['coach'],
      checkIns: await loadOwnCheckIns(tx, booking),
    });
    if (!decision.ok) return decision;
    const written = await writeMove(ctx, tx, actor, booking, decision.value);
    if (!written.ok) return written;
    await movePlacementOf(tx, decision.value.booking);
    return ok(null);
  });
