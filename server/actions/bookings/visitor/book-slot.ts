import { decideBooking } from '../../../../core/bookings/decide-booking.ts';
import type { BookingRefusal } from '../../../../core/bookings/booking-refusal.ts';
import type { FormRefusal } from '../../../../core/forms/form-refusal.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../../core/result.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { lockCoachBySlug } from '../../../db/coaches.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadCheckIns } from '../../check-ins/load-check-ins.ts';
import { type KeyReused, once } from '../../once.ts';
import { takeAnswers } from '../../forms/take-answers.ts';
import { writeFormAnswers } from '../../forms/write-form-answers.ts';
import { writeRequest } from '../../requests/write-request.ts';
import { loadBookingFacts } from '../load-booking-facts.ts';
import { loadForVisitor } from './load-for-visitor.ts';
import { reachOf } from './reach-of.ts';
import { type VisitorOrder, visitorWish } from './visitor-wish.ts';
import { type Booked, writeBooking } from '../write-booking.ts';

export interface BookSlot extends VisitorOrder {
  readonly startsAt: Instant;
  /** Left out where none is named. */
  readonly backupStartsAt?: Instant;
}

type Refusal = BookingRefusal | FormRefusal | NotFound;

/** A visitor books an open slot, or asks for it where the rules want the coach's word first. */
export const bookSlot = (
  ctx: ActionContext,
  actor: Actor,
  input: BookSlot,
  idempotencyKey: string | null,
): Promise<Result<Booked, Refusal | KeyReused | ConstraintRefusal>> =>
  once<Booked, Refusal>(ctx, { coachId: input.coachId, key: idempotencyKey, input }, async (tx) => {
    const coach = await lockCoachBySlug(tx, input.coachSlug);
    if (!coach) return refuse(NOT_FOUND);
    const { startsAt, backupStartsAt = null, durationMinutes, serviceSlug: slug } = input;
    const now = ctx.clock.now();
    const reach = reachOf(backupStartsAt === null ? [startsAt] : [startsAt, backupStartsAt], now);
    const { facts, known, writing } = await loadForVisitor(tx, actor, input, (who) =>
      loadBookingFacts(tx, coach, { service: { slug }, ...reach, durationMinutes, ...who }, now),
    );
    if (!facts?.service.active) return refuse(NOT_FOUND);

    const checkIns = await loadCheckIns(tx, { ...facts, clientId: known?.id });
    const wish = { ...visitorWish(ctx, input, known, checkIns), bookingId: ctx.newId(), startsAt, backupStartsAt };
    const decision = decideBooking(facts, wish);
    if (!decision.ok) return decision;
    const answers = await takeAnswers(ctx, tx, facts.service, input.form);
    if (!answers.ok) return answers;
    const booked = await writeBooking(ctx, tx, actor, decision.value, writing);
    const asked = { coachId: coach.id, clientId: wish.clientId, bookingIds: [wish.bookingId] };
    await writeRequest(ctx, tx, actor, asked, decision.value.request);
    await writeFormAnswers(ctx, tx, actor, { ...asked, ...writing }, answers.value);
    return booked;
  });
