import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { openToAsk } from '../../../core/requests/open-to-ask.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { checkDates } from '../../../core/series/check-dates.ts';
import { clientSeriesRefusal } from '../../../core/series/client-series-refusal.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { findActiveService } from '../../db/services.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { CHECK_WISH, type CheckedSeries } from './check-series.ts';
import { loadSeriesFacts } from './load-series-facts.ts';
import { type PatternAsked, planNewSeries } from './plan-new-series.ts';

export interface OwnSeriesToCheck {
  readonly serviceSlug: string;
  readonly durationMinutes: number | undefined;
  readonly pattern: PatternAsked;
  readonly edits: readonly SeriesEdit[];
  /** As far as they have proven it. */
  readonly client: KnownClient | undefined;
}

/** Every date of a pattern, checked for a client who may book series by themselves; holds nothing, and tells no reason that is the coach's own. */
export async function checkOwnSeries(
  db: Database,
  actor: Actor,
  coach: CoachRow,
  { serviceSlug: slug, client, ...asked }: OwnSeriesToCheck,
  now: Instant,
): Promise<Result<CheckedSeries, BookingRefusal | SeriesRefusal | NotFound>> {
  const service = await findActiveService(db, coach.id, slug);
  if (!service) return refuse(NOT_FOUND);
  const durationMinutes = asked.durationMinutes ?? service.durations[0] ?? 60;
  const planned = planNewSeries(coach, { ...asked, durationMinutes }, now);
  if (!planned.ok) return planned;
  const { series: plan, changes } = planned.value;
  const starts = changes.added.map(({ startsAt }) => startsAt);
  const who = { client, runsPractice: mayRunPractice(actor, coach.id) };
  const facts = await loadSeriesFacts(db, coach, { service: { slug }, durationMinutes, starts, ...who }, now);
  if (!facts) return refuse(NOT_FOUND);
  const refusal = clientSeriesRefusal(facts, changes.added);
  if (refusal) return refuse(refusal);
  const checkIns = facts.isCheckIn ? await loadCheckIns(db, { ...facts, clientId: client?.id }) : undefined;
  const dates = checkDates(openToAsk(facts.availability, facts.requests), changes.added, { by: 'client', checkIns, ...CHECK_WISH });
  return ok({ plan, dates: dates.map((each) => ({ ...each, reasons: [] })) });
}
