import { decideBooking } from '../../../core/bookings/decide-booking.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findClientByEmail } from '../../db/clients.ts';
import { lockCoachBySlug } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { type KeyReused, once } from '../once.ts';
import { loadBookingFacts } from './load-booking-facts.ts';
import { type Booked, writeBooking } from './write-booking.ts';

export interface BookSlot {
  /** Already looked up from the address, so that a key is one coach's. */
  readonly coachId: string;
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly startsAt: Instant;
  readonly durationMinutes: number | undefined;
  readonly currency: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  readonly timeZone: string;
}

/** A visitor books an open slot. */
export const bookSlot = (
  ctx: ActionContext,
  actor: Actor,
  input: BookSlot,
  idempotencyKey: string | null,
): Promise<Result<Booked, BookingRefusal | NotFound | KeyReused | ConstraintRefusal>> =>
  once<Booked, BookingRefusal | NotFound>(ctx, { coachId: input.coachId, key: idempotencyKey, input }, async (tx) => {
    const coach = await lockCoachBySlug(tx, input.coachSlug);
    if (!coach) return refuse(NOT_FOUND);
    const asked = { service: { slug: input.serviceSlug }, startsAt: input.startsAt, durationMinutes: input.durationMinutes };
    const [facts, known] = await Promise.all([
      loadBookingFacts(tx, coach, asked, ctx.clock.now()),
      findClientByEmail(tx, coach.id, input.email),
    ]);
    if (!facts?.service.active) return refuse(NOT_FOUND);

    const decision = decideBooking(facts, {
      bookingId: ctx.newId(),
      clientId: known?.id ?? ctx.newId(),
      startsAt: input.startsAt,
      currency: input.currency,
      clientName: input.name,
      clientEmail: input.email,
      clientPhone: input.phone,
      clientTimeZone: input.timeZone,
      clientNote: input.note,
      by: 'client',
      overbook: false,
      userId: null,
      tell: ['client', 'coach'],
    });
    if (!decision.ok) return decision;
    return writeBooking(ctx, tx, actor, decision.value, known === undefined);
  });
