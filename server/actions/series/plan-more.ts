import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import type { NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { clientSeriesRefusal } from '../../../core/series/client-series-refusal.ts';
import { seriesDates } from '../../../core/series/series-dates.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { findService } from '../../db/services.ts';
import type { SeriesRow } from '../../db/series/series.ts';
import type { ActionContext } from '../action-context.ts';
import { planEdit, type PlannedEdit } from './plan-edit.ts';

export interface MoreDates {
  /** So many dates of the rhythm, counted before any is left out. */
  readonly count: number;
  readonly skip: readonly LocalDate[];
  /** The first of them, as whoever asks was told. */
  readonly first?: LocalDate | undefined;
}

interface Extending {
  readonly coach: CoachRow;
  readonly series: SeriesRow;
  /** As far as they have proven it. */
  readonly client: KnownClient | undefined;
}

export type PlannedMore = PlannedEdit & { readonly facts: BookingFacts };

/** A series that its client would go on with, in the same rhythm, where the rules let clients book series. What else is booked is asked after it. */
export async function planMore(
  ctx: Pick<ActionContext, 'clock' | 'newId'>,
  db: Database,
  extending: Extending,
  { count, skip, first }: MoreDates,
): Promise<Result<PlannedMore, SeriesRefusal | BookingRefusal | NotFound>> {
  const { coach, series } = extending;
  const known = seriesDates(series.plan);
  if (first !== undefined && known.some(({ id }) => id === first)) return refuse({ code: 'goes_on_already' });
  // Whoever asks for more leaves nothing out that was agreed on.
  if (skip.some((each) => known.some(({ id }) => id === each))) return refuse({ code: 'unknown_date' });
  const service = await findService(db, coach.id, series.serviceId);
  if (!service?.active) return refuse({ code: 'series_not_offered' });
  const total = known.length + count;
  const edits = [{ kind: 'end', end: { kind: 'count', count: total } } as const, ...skip.map((id) => ({ kind: 'skip', id }) as const)];
  const planned = await planEdit(ctx, db, extending, edits);
  if (!planned.ok) return planned;
  const { facts, decision, cancelled } = planned.value;
  if (cancelled.length > 0) return refuse({ code: 'unknown_date' });
  if (!facts) return refuse({ code: 'no_dates' });
  const refusal = clientSeriesRefusal(facts, decision.changes.added);
  return refusal ? refuse(refusal) : ok({ ...planned.value, facts });
}
