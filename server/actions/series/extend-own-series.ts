import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { wishAgain } from '../../../core/bookings/wish-again.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { type DatesTaken, decideDates } from '../../../core/series/booked/decide-dates.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeRequest } from '../requests/write-request.ts';
import { lockOwnSeries, type OwnDate } from './lock-own-series.ts';
import { type MoreDates, planMore } from './plan-more.ts';
import { writeEdit } from './write-edit.ts';

type ExtendRefusal = BookingRefusal | SeriesRefusal | DatesTaken | NotFound;

/** The client goes on with their series: so many more dates, booked or asked for as the rules say, all of them or none. */
export const extendOwnSeries = (
  ctx: ActionContext,
  actor: Actor,
  { count, skip, first, ...own }: OwnDate & MoreDates,
): Promise<Result<null, ExtendRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, ExtendRefusal>(async (tx) => {
    const found = await lockOwnSeries(tx, actor, own);
    if (!found) return refuse(NOT_FOUND);
    const { coach, series, booking } = found;
    const client = await findKnownClient(tx, actor, coach.id);
    const planned = await planMore(ctx, tx, { coach, series, client }, { count, skip, first });
    if (!planned.ok) return planned;
    const { facts, dates, decision, checkIns } = planned.value;
    const decided = decideDates(facts, { ...wishAgain(booking, facts), checkIns, clientId: series.clientId, seriesId: series.id, dates });
    if (!decided.ok) return decided;
    const { bookings, request } = decided.value;
    const edit = { series, plan: decision.series, cancelled: [], dates, decided: bookings };
    // What is only asked for is told by its request.
    const tell = request ? [] : (['client', 'coach'] as const);
    await writeEdit(ctx, tx, actor, edit, { by: 'client', tell, reason: '', provenClient: client !== undefined });
    const bookingIds = bookings.map((each) => each.booking.id);
    await writeRequest(ctx, tx, actor, { coachId: coach.id, clientId: series.clientId, bookingIds }, request);
    return ok(null);
  });
