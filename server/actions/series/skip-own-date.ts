import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCancellation } from '../bookings/write-cancellation.ts';
import { lockOwnSeries, type OwnDate } from './lock-own-series.ts';

export interface SkipOwnDate extends OwnDate {
  /** The name of the date that is left out. */
  readonly id: LocalDate;
  readonly reason: string;
}

type SkipRefusal = BookingRefusal | SeriesRefusal | NotFound;

/** The client leaves one date of their series out: a cancellation like any other, under the policy of its booking. */
export const skipOwnDate = (
  ctx: ActionContext,
  actor: Actor,
  { id, reason, ...own }: SkipOwnDate,
): Promise<Result<null, SkipRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, SkipRefusal>(async (tx) => {
    const found = await lockOwnSeries(tx, actor, own);
    if (!found) return refuse(NOT_FOUND);
    const booking = found.bookings.find(({ seriesDate }) => seriesDate === id);
    if (!booking) return refuse({ code: 'unknown_date' });
    return writeCancellation(ctx, tx, actor, booking, { reason, tellClient: true });
  });
