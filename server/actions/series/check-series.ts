import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { type CheckedDate, checkDates } from '../../../core/series/check-dates.ts';
import type { Series } from '../../../core/series/series.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { openToAsk } from '../../../core/requests/open-to-ask.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findActiveService, findService } from '../../db/services.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import type { SlotAsked } from '../bookings/load-booking-facts.ts';
import { loadSeriesFacts, REACH_AROUND } from './load-series-facts.ts';
import { type NewSeriesAsked, planNewSeries } from './plan-new-series.ts';

export interface SeriesToCheck extends Omit<NewSeriesAsked, 'durationMinutes'> {
  readonly service: SlotAsked['service'];
  /** Left out: the first that the service offers. */
  readonly durationMinutes: number | undefined;
  readonly client: KnownClient | undefined;
  readonly by: BookingParty;
}

export interface CheckedSeries {
  readonly plan: Series;
  readonly dates: readonly CheckedDate[];
}

/** So many other times of each kind are named for a date that clashes. */
const A_FEW = 3;
export const CHECK_WISH = { alternatives: A_FEW, reachDays: REACH_AROUND };

/** Every date of a pattern, checked beside what is booked; holds nothing. What `reasons` say is the coach's alone. */
export async function checkSeries(
  db: Database,
  coach: CoachRow,
  { service, client, by, ...asked }: SeriesToCheck,
  now: Instant,
): Promise<Result<CheckedSeries, SeriesRefusal | NotFound>> {
  const offered = 'id' in service ? await findService(db, coach.id, service.id) : await findActiveService(db, coach.id, service.slug);
  const durationMinutes = asked.durationMinutes ?? offered?.durations[0];
  if (!offered || durationMinutes === undefined) return refuse(NOT_FOUND);
  const planned = planNewSeries(coach, { ...asked, durationMinutes }, now);
  if (!planned.ok) return planned;
  const { series, changes } = planned.value;
  const starts = changes.added.map(({ startsAt }) => startsAt);
  const facts = await loadSeriesFacts(db, coach, { service, durationMinutes, client, starts }, now);
  if (!facts) return refuse(NOT_FOUND);
  return ok({ plan: series, dates: checkDates(openToAsk(facts.availability, facts.requests), changes.added, { by, ...CHECK_WISH }) });
}
