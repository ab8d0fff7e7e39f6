import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Mark } from '../../../core/bookings/changes/can-mark.ts';
import { decideMark } from '../../../core/bookings/changes/decide-mark.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeMark } from './write-mark.ts';

export interface MarkBooking {
  readonly coachId: string;
  readonly bookingId: string;
  readonly status: Mark;
}

/** The coach says whether a session took place, or takes that back. Said twice, it is written once. */
export const markBooking = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, bookingId, status }: MarkBooking,
): Promise<Result<null, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const before = coach && (await loadBooking(tx, actor, bookingId));
    if (!coach || before?.coachId !== coach.id) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const decision = decideMark(before, { status, now });
    if (!decision.ok) return decision;
    if (decision.value !== before) await writeMark(tx, actor, coach, { before, marked: decision.value, now });
    return ok(null);
  });
