import { type BookingDetails, selectBookingDetails } from '../booking-details.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import type { SeriesRow } from './series.ts';

export interface SeriesMailFacts {
  readonly series: SeriesRow;
  /** All that were ever made of it, by start. */
  readonly bookings: readonly BookingDetails[];
}

/** What a mail about a series says; undefined when it is gone, or has no booking any more. For jobs, which write to whom it is. */
export async function loadSeriesMailFacts(db: Database, seriesId: string): Promise<SeriesMailFacts | undefined> {
  const [series, bookings] = await Promise.all([
    db.selectFrom('series').selectAll().where('id', '=', seriesId).executeTakeFirst(),
    selectBookingDetails(db).where('bookings.seriesId', '=', seriesId).orderBy('bookings.startsAt').orderBy('bookings.id').execute(),
  ]);
  return series && bookings.length > 0 ? { series, bookings } : undefined;
}

/** How a series and its bookings stand. None of them can change before this transaction ends. */
export async function lockSeriesStanding(tx: Tx, seriesId: string) {
  const series = await tx
    .selectFrom('series')
    .select(['renewalDueAt', 'lastEndsAt'])
    .where('id', '=', seriesId)
    .forShare()
    .executeTakeFirst();
  if (!series) return undefined;
  const bookings = await tx
    .selectFrom('bookings')
    .select(['id', 'status', 'sequence', 'cancelledBy', 'cancelledAt', 'startsAt', 'endsAt', 'clientEmail'])
    .where('seriesId', '=', seriesId)
    .orderBy('id')
    .forShare()
    .execute();
  return { ...series, bookings };
}
