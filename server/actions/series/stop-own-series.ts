import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideCancel } from '../../../core/bookings/changes/decide-cancel.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { datesToWrite } from '../../../core/series/booked/dates-to-write.ts';
import { decideEdits, type SeriesDecision } from '../../../core/series/decide-edits.ts';
import { seriesDates } from '../../../core/series/series-dates.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { findOpenRequest } from '../../db/bookings/reschedule-requests.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { noteBadgeChange } from '../clients/note-badge-change.ts';
import { lockOwnSeries, type OwnDate, type OwnSeries } from './lock-own-series.ts';
import { writeEdit } from './write-edit.ts';

export interface StopOwnSeries extends OwnDate {
  /** The name of the first date that is cancelled; all that take place later are too. */
  readonly from: LocalDate;
  readonly reason: string;
}

/** Dates that the policy of their bookings keeps, by their names. */
type Kept = BookingRefusal & { readonly dates?: readonly LocalDate[] };
type StopRefusal = Kept | SeriesRefusal | NotFound;

function decideStop({ series, bookings }: OwnSeries, from: LocalDate, now: number): Result<SeriesDecision, SeriesRefusal | BookingRefusal> {
  if (bookings.some(({ status }) => status === 'requested')) return refuse({ code: 'only_requested' });
  const first = seriesDates(series.plan).find(({ id }) => id === from);
  return first ? decideEdits(series.plan, [{ kind: 'cancel', from: first.date }], now) : refuse({ code: 'unknown_date' });
}

/** The client ends their series: every date from one on is cancelled, or none while the policy of one of them says no. Told in one mail. */
export const stopOwnSeries = (
  ctx: ActionContext,
  actor: Actor,
  { from, reason, ...own }: StopOwnSeries,
): Promise<Result<null, StopRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, StopRefusal>(async (tx) => {
    const found = await lockOwnSeries(tx, actor, own);
    if (!found) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const decision = decideStop(found, from, now);
    if (!decision.ok) return decision;
    const { cancelled } = datesToWrite(decision.value.changes, found.bookings, []);
    const late = await lateOnes(tx, cancelled, reason, now);
    if (!late.ok) return late;
    const { coach, series } = found;
    const edit = { series, plan: decision.value.series, cancelled, dates: [], decided: [] };
    await noteBadgeChange(tx, actor, coach, { clientId: series.clientId, now }, () =>
      writeEdit(ctx, tx, actor, edit, { by: 'client', tell: ['client', 'coach'], reason, late: late.value }),
    );
    return ok(null);
  });

/** Which of these cancellations count as late, or which can't be any more. */
async function lateOnes(tx: Tx, cancelled: readonly Booking[], reason: string, now: number): Promise<Result<ReadonlySet<string>, Kept>> {
  const late = new Set<string>();
  const refused: { readonly id: LocalDate | null; readonly refusal: BookingRefusal }[] = [];
  for (const booking of cancelled) {
    const asked = (await findOpenRequest(tx, booking.id)) !== undefined;
    const decided = decideCancel(booking, { by: 'client', reason, tell: [], asked, now });
    if (!decided.ok) refused.push({ id: booking.seriesDate, refusal: decided.refusal });
    else if (decided.value.booking.cancelledLate) late.add(booking.id);
  }
  const [first] = refused;
  return first ? refuse({ ...first.refusal, dates: refused.flatMap(({ id }) => id ?? []) }) : ok(late);
}
