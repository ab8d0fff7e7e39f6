import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { FormRefusal } from '../../../core/forms/form-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { clientSeriesRefusal } from '../../../core/series/client-series-refusal.ts';
import { type DatesTaken, decideDates } from '../../../core/series/booked/decide-dates.ts';
import { seriesMails } from '../../../core/series/booked/series-mails.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { type CoachRow, lockCoachBySlug } from '../../db/coaches.ts';
import { findActiveService } from '../../db/services.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadForVisitor } from '../bookings/visitor/load-for-visitor.ts';
import { type VisitorOrder, visitorWish } from '../bookings/visitor/visitor-wish.ts';
import type { Booked } from '../bookings/write-booking.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { takeAnswers } from '../forms/take-answers.ts';
import { writeFormAnswers } from '../forms/write-form-answers.ts';
import { type KeyReused, once } from '../once.ts';
import { writeRequest } from '../requests/write-request.ts';
import { loadSeriesFacts } from './load-series-facts.ts';
import { type PatternAsked, planNewSeries } from './plan-new-series.ts';
import { writeSeries } from './write-series.ts';

export interface BookOwnSeries extends VisitorOrder {
  readonly pattern: PatternAsked;
  /** What becomes of single dates at once. */
  readonly edits: readonly SeriesEdit[];
}

type Refusal = BookingRefusal | FormRefusal | SeriesRefusal | DatesTaken | NotFound;

/** A visitor books a series, or asks for it, where the rules let them: all of its dates or none. Gives its bookings by start. */
export const bookOwnSeries = (
  ctx: ActionContext,
  actor: Actor,
  input: BookOwnSeries,
  idempotencyKey: string | null,
): Promise<Result<readonly Booked[], Refusal | KeyReused | ConstraintRefusal>> =>
  once<readonly Booked[], Refusal>(ctx, { coachId: input.coachId, key: idempotencyKey, input }, async (tx) => {
    const coach = await lockCoachBySlug(tx, input.coachSlug);
    return coach ? book(ctx, tx, actor, coach, input) : refuse(NOT_FOUND);
  });

async function book(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  coach: CoachRow,
  input: BookOwnSeries,
): Promise<Result<readonly Booked[], Refusal>> {
  const now = ctx.clock.now();
  const service = await findActiveService(tx, coach.id, input.serviceSlug);
  if (!service) return refuse(NOT_FOUND);
  const durationMinutes = input.durationMinutes ?? service.durations[0] ?? 60;
  const planned = planNewSeries(coach, { ...input, durationMinutes }, now);
  if (!planned.ok) return planned;
  const { series: plan, changes } = planned.value;

  const starts = changes.added.map(({ startsAt }) => startsAt);
  const { facts, known, writing } = await loadForVisitor(tx, actor, input, (who) =>
    loadSeriesFacts(tx, coach, { service: { slug: input.serviceSlug }, durationMinutes, starts, ...who }, now),
  );
  if (!facts) return refuse(NOT_FOUND);
  const refusal = clientSeriesRefusal(facts, changes.added);
  if (refusal) return refuse(refusal);
  const checkIns = await loadCheckIns(tx, { ...facts, clientId: known?.id });
  const wish = visitorWish(ctx, input, known, checkIns);
  const seriesId = ctx.newId();
  const dates = changes.added.map((date) => ({ date, bookingId: ctx.newId() }));
  const decision = decideDates(facts, { ...wish, seriesId, dates });
  if (!decision.ok) return decision;
  const answers = await takeAnswers(ctx, tx, service, input.form);
  if (!answers.ok) return answers;
  const { bookings, request } = decision.value;
  const written = await writeSeries(ctx, tx, actor, { seriesId, plan, bookings, bookedBy: 'client' }, writing);
  const bookingIds = written.map(({ bookingId }) => bookingId);
  const together = { coachId: coach.id, clientId: wish.clientId, bookingIds };
  await writeRequest(ctx, tx, actor, together, request);
  await writeFormAnswers(ctx, tx, actor, { ...together, ...writing }, answers.value);
  if (!request) await ctx.enqueue(tx, seriesMails({ seriesId, event: 'booked', version: 1 }, wish.tell));
  return ok(written);
}
