import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { type DatesTaken, decideDates } from '../../../core/series/booked/decide-dates.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { loadSeries } from '../../db/series/series.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { wishForClient } from '../bookings/wish-for-client.ts';
import { makeWayForDates } from './make-way-for-dates.ts';
import { planEdit } from './plan-edit.ts';
import { writeEdit } from './write-edit.ts';

export interface EditSeries {
  readonly coachId: string;
  readonly seriesId: string;
  readonly version: number;
  readonly edits: readonly SeriesEdit[];
  readonly overbook: boolean;
  readonly tellClient: boolean;
  /** Told to the client, and kept on cancelled bookings alone. */
  readonly reason: string;
}

type EditRefusal = BookingRefusal | SeriesRefusal | DatesTaken | NotFound | ChangedMeanwhile;

const NONE: readonly BookingDecision[] = [];

/** The coach changes a series: all edits or none, its plan and its bookings in one step, told in one mail. */
export const editSeries = (
  ctx: ActionContext,
  actor: Actor,
  { seriesId, version, edits, reason, ...input }: EditSeries,
): Promise<Result<null, EditRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, EditRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const series = coach && (await loadSeries(tx, actor, coach.id, seriesId));
    if (!coach || !series) return refuse(NOT_FOUND);
    if (series.version !== version) return refuse(await loadChangedMeanwhile(tx, 'series', series, version));
    const client = await findClient(tx, coach.id, series.clientId);
    const planned = await planEdit(ctx, tx, { coach, series, client, takesBack: true }, edits);
    if (!planned.ok) return planned;
    const { decision, facts, cancelled, dates, checkIns } = planned.value;
    const asked = { ...input, clientId: series.clientId, newClient: undefined, note: '' };
    const wish = wishForClient(ctx, actor, coach, client, checkIns, asked);
    // Nobody comes to the sessions of who was erased.
    if (!wish.ok) return refuse({ code: 'nothing_to_come' });
    const open = facts && (await makeWayForDates({ ctx, tx, actor, coach }, facts, dates));
    const decided = open ? decideDates(open, { ...wish.value, seriesId, dates }) : ok({ bookings: NONE });
    if (!decided.ok) return decided;
    await writeEdit(
      ctx,
      tx,
      actor,
      { series, plan: decision.series, cancelled, dates, decided: decided.value.bookings },
      { by: 'coach', tell: wish.value.tell, reason },
    );
    return ok(null);
  });
