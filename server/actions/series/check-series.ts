import type { KnownClient } from '../../../core/clients/known-client.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { type CheckedDate, checkDates } from '../../../core/series/check-dates.ts';
import type { Series } from '../../../core/series/series.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { findService } from '../../db/services.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { loadSeriesFacts, REACH_AROUND } from './load-series-facts.ts';
import { type NewSeriesAsked, planNewSeries } from './plan-new-series.ts';

export interface SeriesToCheck extends Omit<NewSeriesAsked, 'durationMinutes'> {
  readonly serviceId: string;
  /** Left out: the first that the service offers. */
  readonly durationMinutes: number | undefined;
  readonly client: KnownClient | undefined;
}

export interface CheckedSeries {
  readonly plan: Series;
  readonly dates: readonly CheckedDate[];
}

/** So many other times of each kind are named for a date that clashes. */
const A_FEW = 3;
export const CHECK_WISH = { alternatives: A_FEW, reachDays: REACH_AROUND };

/** Every date of a pattern, checked for the coach beside what is booked; holds nothing. What `reasons` say is the coach's alone. */
export async function checkSeries(
  db: Database,
  coach: CoachRow,
  { serviceId, client, ...asked }: SeriesToCheck,
  now: Instant,
): Promise<Result<CheckedSeries, SeriesRefusal | NotFound>> {
  const service = await findService(db, coach.id, serviceId);
  const durationMinutes = asked.durationMinutes ?? service?.durations[0];
  if (!service || durationMinutes === undefined) return refuse(NOT_FOUND);
  const planned = planNewSeries(coach, { ...asked, durationMinutes }, now);
  if (!planned.ok) return planned;
  const { series, changes } = planned.value;
  const starts = changes.added.map(({ startsAt }) => startsAt);
  const facts = await loadSeriesFacts(db, coach, { service: { id: serviceId }, durationMinutes, client, starts }, now);
  if (!facts) return refuse(NOT_FOUND);
  const checkIns = facts.isCheckIn ? await loadCheckIns(db, { ...facts, clientId: client?.id }) : undefined;
  return ok({ plan: series, dates: checkDates(facts.availability, changes.added, { by: 'coach', checkIns, ...CHECK_WISH }) });
}
