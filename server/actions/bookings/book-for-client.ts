import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideBooking } from '../../../core/bookings/decide-booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { type ClientToBook, findClientToBook } from './find-client-to-book.ts';
import { loadBookingFacts } from './load-booking-facts.ts';
import { wishForClient } from './wish-for-client.ts';
import { type Booked, writeBooking } from './write-booking.ts';

export interface BookForClient extends ClientToBook {
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly durationMinutes: number | undefined;
  readonly note: string;
  readonly overbook: boolean;
  readonly tellClient: boolean;
  readonly useCredits?: boolean;
}

/** The coach books for a client, known or new: bound by no notice, window, hours or limit, only by what is taken. */
export const bookForClient = (
  ctx: ActionContext,
  actor: Actor,
  input: BookForClient,
): Promise<Result<Booked, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<Booked, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const known = await findClientToBook(tx, input);
    const asked = { service: { id: input.serviceId }, startsAt: input.startsAt, durationMinutes: input.durationMinutes, client: known };
    const facts = await loadBookingFacts(tx, coach, asked, ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);
    const checkIns = await loadCheckIns(tx, { ...facts, clientId: known?.id });
    const wish = wishForClient(ctx, actor, coach, known, checkIns, input);
    if (!wish.ok) return wish;
    const decision = decideBooking(facts, { ...wish.value, bookingId: ctx.newId(), startsAt: input.startsAt });
    if (!decision.ok) return decision;
    return writeBooking(ctx, tx, actor, decision.value, { newClient: known === undefined, provenClient: true });
  });
