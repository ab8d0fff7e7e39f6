import type { BookingRefusal } from '../../../../core/bookings/booking-refusal.ts';
import { decideSeveral } from '../../../../core/bookings/decide-several.ts';
import type { FormRefusal } from '../../../../core/forms/form-refusal.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
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

export interface BookSeveralSlots extends VisitorOrder {
  /** One at least, in any order. */
  readonly starts: readonly Instant[];
}

type Refusal = BookingRefusal | FormRefusal | NotFound;

/** A visitor books several open slots in one step, or asks for all of them: all or none. Gives them by start. */
export const bookSeveralSlots = (
  ctx: ActionContext,
  actor: Actor,
  input: BookSeveralSlots,
  idempotencyKey: string | null,
): Promise<Result<readonly Booked[], Refusal | KeyReused | ConstraintRefusal>> =>
  once<readonly Booked[], Refusal>(ctx, { coachId: input.coachId, key: idempotencyKey, input }, async (tx) => {
    const coach = await lockCoachBySlug(tx, input.coachSlug);
    if (!coach) return refuse(NOT_FOUND);
    const { starts, durationMinutes, serviceSlug: slug } = input;
    const now = ctx.clock.now();
    const { facts, known, writing } = await loadForVisitor(tx, actor, input, (who) =>
      loadBookingFacts(tx, coach, { service: { slug }, ...reachOf(starts, now), durationMinutes, ...who }, now),
    );
    if (!facts?.service.active) return refuse(NOT_FOUND);

    const checkIns = await loadCheckIns(tx, { ...facts, clientId: known?.id });
    const wish = visitorWish(ctx, input, known, checkIns);
    const sessions = starts.map((startsAt) => ({ startsAt, bookingId: ctx.newId() }));
    const decision = decideSeveral(facts, { ...wish, sessions });
    if (!decision.ok) return decision;
    const answers = await takeAnswers(ctx, tx, facts.service, input.form);
    if (!answers.ok) return answers;
    const { bookings, request, effects } = decision.value;
    const written: Booked[] = [];
    for (const [index, booking] of bookings.entries()) {
      const newClient = writing.newClient && index === 0;
      const booked = await writeBooking(ctx, tx, actor, { ...booking, effects: [] }, { ...writing, newClient });
      if (booked.ok) written.push(booked.value);
    }
    const bookingIds = written.map(({ bookingId }) => bookingId);
    const together = { coachId: coach.id, clientId: wish.clientId, bookingIds };
    await writeRequest(ctx, tx, actor, together, request);
    await writeFormAnswers(ctx, tx, actor, { ...together, ...writing }, answers.value);
    await ctx.enqueue(tx, effects);
    return ok(written);
  });
