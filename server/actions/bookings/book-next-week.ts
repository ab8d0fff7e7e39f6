import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideBooking } from '../../../core/bookings/decide-booking.ts';
import { wishAgain } from '../../../core/bookings/wish-again.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { loadBooking } from '../../db/bookings.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { type KeyReused, once } from '../once.ts';
import { writeRequest } from '../requests/write-request.ts';
import { loadNextWeek } from './load-next-week.ts';
import { type Booked, writeBooking } from './write-booking.ts';

export interface BookNextWeek {
  readonly coachId: string;
  readonly bookingId: string;
  /** What the client saw and agreed to; another time is refused. */
  readonly startsAt: Instant;
}

/** The client of a booking books the same again, a week later at the same wall clock. */
export const bookNextWeek = (
  ctx: ActionContext,
  actor: Actor,
  input: BookNextWeek,
  idempotencyKey: string | null,
): Promise<Result<Booked, BookingRefusal | NotFound | KeyReused | ConstraintRefusal>> =>
  once<Booked, BookingRefusal | NotFound>(ctx, { coachId: input.coachId, key: idempotencyKey, input }, async (tx) => {
    const coach = await lockCoach(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    const record = booking && (await findClient(tx, input.coachId, booking.clientId));
    if (!coach || !record || booking.coachId !== coach.id) return refuse(NOT_FOUND);
    const client = await findKnownClient(tx, actor, coach.id);
    const next = await loadNextWeek(tx, coach, booking, { by: 'client', client }, ctx.clock.now());
    if (!next) return refuse(NOT_FOUND);
    if (next.startsAt !== input.startsAt) return refuse({ code: 'not_open' });
    const { startsAt } = input;
    const decision = decideBooking(next.facts, {
      ...wishAgain(booking, next.facts),
      bookingId: ctx.newId(),
      clientId: record.id,
      checkIns: await loadCheckIns(tx, { ...next.facts, clientId: record.id }),
      startsAt,
    });
    if (!decision.ok) return decision;
    // What no rule of time says: a second seat beside their own, the sequel of what was cancelled, a service no longer offered.
    if (!next.open) return refuse({ code: 'not_open' });
    const booked = await writeBooking(ctx, tx, actor, decision.value, { newClient: false, provenClient: client !== undefined });
    const { booking: made, request } = decision.value;
    await writeRequest(ctx, tx, actor, { coachId: coach.id, clientId: record.id, bookingIds: [made.id] }, request);
    return booked;
  });
