import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { type DatesTaken, decideDates } from '../../../core/series/booked/decide-dates.ts';
import { seriesMails } from '../../../core/series/booked/series-mails.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { lockPractice } from '../../db/coaches.ts';
import { findService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { type ClientToBook, findClientToBook } from '../bookings/find-client-to-book.ts';
import { wishForClient } from '../bookings/wish-for-client.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { loadSeriesFacts } from './load-series-facts.ts';
import { type NewSeriesAsked, planNewSeries } from './plan-new-series.ts';
import { writeSeries } from './write-series.ts';

export interface BookSeries extends ClientToBook, Omit<NewSeriesAsked, 'durationMinutes'> {
  readonly serviceId: string;
  readonly durationMinutes: number | undefined;
  readonly note: string;
  readonly overbook: boolean;
  readonly tellClient: boolean;
  readonly useCredits?: boolean;
}

type BookRefusal = BookingRefusal | SeriesRefusal | DatesTaken | NotFound;

/** The coach books a series for one client under one lock: all of its dates or none, bound only by what is taken. Gives its id. */
export const bookSeries = (ctx: ActionContext, actor: Actor, input: BookSeries): Promise<Result<string, BookRefusal | ConstraintRefusal>> =>
  ctx.transaction<string, BookRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const service = coach && (await findService(tx, coach.id, input.serviceId));
    const durationMinutes = input.durationMinutes ?? service?.durations[0];
    if (!coach || durationMinutes === undefined) return refuse(NOT_FOUND);
    const planned = planNewSeries(coach, { ...input, durationMinutes }, ctx.clock.now());
    if (!planned.ok) return planned;
    const { series: plan, changes } = planned.value;

    const known = await findClientToBook(tx, input);
    const starts = changes.added.map(({ startsAt }) => startsAt);
    const asked = { service: { id: input.serviceId }, durationMinutes, client: known, starts };
    const facts = await loadSeriesFacts(tx, coach, asked, ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);
    const checkIns = await loadCheckIns(tx, { ...facts, clientId: known?.id });
    const wish = wishForClient(ctx, actor, coach, known, checkIns, input);
    if (!wish.ok) return wish;
    const seriesId = ctx.newId();
    const dates = changes.added.map((date) => ({ date, bookingId: ctx.newId() }));
    const decision = decideDates(facts, { ...wish.value, seriesId, dates });
    if (!decision.ok) return decision;
    const { bookings } = decision.value;
    await writeSeries(ctx, tx, actor, { seriesId, plan, bookings, bookedBy: 'coach' }, { newClient: !known, provenClient: true });
    await ctx.enqueue(tx, seriesMails({ seriesId, event: 'booked', version: 1 }, wish.value.tell));
    return ok(seriesId);
  });
