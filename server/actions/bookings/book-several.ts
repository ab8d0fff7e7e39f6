import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideSeveral } from '../../../core/bookings/decide-several.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { type ClientToBook, findClientToBook } from './find-client-to-book.ts';
import { loadBookingFacts } from './load-booking-facts.ts';
import { wishForClient } from './wish-for-client.ts';
import { writeBooking } from './write-booking.ts';

export interface BookSeveral extends ClientToBook {
  readonly serviceId: string;
  /** One at least, in any order. */
  readonly starts: readonly Instant[];
  readonly durationMinutes: number | undefined;
  readonly note: string;
  readonly overbook: boolean;
  readonly tellClient: boolean;
  readonly useCredits?: boolean;
}

/** The coach books several sessions for one client under one lock: all of them or none. Gives their ids, by start. */
export const bookSeveral = (
  ctx: ActionContext,
  actor: Actor,
  input: BookSeveral,
): Promise<Result<readonly string[], BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<readonly string[], BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const known = await findClientToBook(tx, input);
    const reach = { startsAt: Math.min(...input.starts), lastStartsAt: Math.max(...input.starts) };
    const asked = { ...reach, service: { id: input.serviceId }, durationMinutes: input.durationMinutes, client: known };
    const facts = await loadBookingFacts(tx, coach, asked, ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);
    const checkIns = await loadCheckIns(tx, { ...facts, clientId: known?.id });
    const wish = wishForClient(ctx, actor, coach, known, checkIns, input);
    if (!wish.ok) return wish;
    const sessions = input.starts.map((startsAt) => ({ startsAt, bookingId: ctx.newId() }));
    const decision = decideSeveral(facts, { ...wish.value, sessions });
    if (!decision.ok) return decision;
    for (const [index, booking] of decision.value.bookings.entries())
      await writeBooking(
        ctx,
        tx,
        actor,
        { ...booking, effects: [] },
        { newClient: known === undefined && index === 0, provenClient: true },
      );
    await ctx.enqueue(tx, decision.value.effects);
    return ok(decision.value.bookings.map(({ booking }) => booking.id));
  });
