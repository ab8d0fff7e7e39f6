import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { usablePackages } from '../../../core/packages/uses/usable-packages.ts';
import { withCreditsOf } from '../../../core/packages/uses/with-credits-of.ts';
import { datesToWrite, type DatesToWrite } from '../../../core/series/booked/dates-to-write.ts';
import { decideEdits, type SeriesDecision } from '../../../core/series/decide-edits.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { CheckInMonth } from '../../../core/check-ins/check-in-month.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { listReturnedCredits } from '../../db/packages/list-returned-credits.ts';
import { listPackageStandings } from '../../db/packages/packages.ts';
import type { SeriesRow } from '../../db/series/series.ts';
import { loadCancelledDates, loadSeriesBookings } from '../../db/series/series-bookings.ts';
import type { ActionContext } from '../action-context.ts';
import { loadCheckIns } from '../check-ins/load-check-ins.ts';
import { loadSeriesFacts } from './load-series-facts.ts';

export interface PlannedEdit extends DatesToWrite {
  readonly decision: SeriesDecision;
  /** What the new dates are booked beside; null where none is new or moves. */
  readonly facts: BookingFacts | null;
  /** All that take time, as they were. */
  readonly bookings: readonly Booking[];
  /** Of the series' client, without those of its sessions that move or fall away; none where it has no check-ins. */
  readonly checkIns: readonly CheckInMonth[];
}

interface Editing {
  readonly coach: CoachRow;
  readonly series: SeriesRow;
  /** Undefined where nothing new is made for them. */
  readonly client: KnownClient | undefined;
  /** Whether dates that the coach cancelled come back as the sessions they were. */
  readonly takesBack?: boolean;
}

/**
 * What these edits do to the plan and to the bookings of a series, and all that decides over its new dates. A series that was only asked for changes when
 * the coach has said yes.
 */
export async function planEdit(
  ctx: Pick<ActionContext, 'clock' | 'newId'>,
  db: Database,
  { coach, series, client, takesBack = false }: Editing,
  edits: readonly SeriesEdit[],
): Promise<Result<PlannedEdit, SeriesRefusal | BookingRefusal | NotFound>> {
  const now = ctx.clock.now();
  const bookings = await loadSeriesBookings(db, series.id);
  if (bookings.some(({ status }) => status === 'requested')) return refuse({ code: 'only_requested' });
  const decision = decideEdits(series.plan, edits, now);
  if (!decision.ok) return decision;
  const { changes } = decision.value;
  const gone = takesBack && changes.added.length > 0 ? await loadCancelledDates(db, series.id, now) : [];
  const newIds = [...changes.moved, ...changes.added].map(() => ctx.newId());
  const { cancelled, dates } = datesToWrite(changes, bookings, newIds, gone);
  const starts = dates.map(({ date }) => date.startsAt);
  if (starts.length === 0) return ok({ decision: decision.value, facts: null, bookings, checkIns: [], cancelled, dates });
  const leaving = [...cancelled, ...dates.flatMap(({ moving }) => moving ?? [])];
  const facts = await loadSeriesFacts(
    db,
    coach,
    { service: { id: series.serviceId }, durationMinutes: dates[0]?.date.durationMinutes, client, starts, leaving },
    now,
  );
  if (!facts) return refuse(NOT_FOUND);
  const isCheckIn = facts.isCheckIn || dates.some(({ moving }) => moving?.checkIn);
  // What comes back counts for no month yet.
  const counted = bookings.filter(({ id }) => leaving.some((each) => each.id === id));
  const checkIns = await loadCheckIns(db, { coachId: coach.id, clientId: series.clientId, isCheckIn }, counted);
  const credited = await withReturned(db, series, facts, { cancelled, dates });
  return ok({ decision: decision.value, bookings, checkIns, cancelled, ...credited });
}

/**
 * What is cancelled in this step gives its credits back before other dates ask for them, and what comes back takes again what it had, also where a session
 * costs nothing any more.
 */
async function withReturned(db: Database, series: SeriesRow, facts: BookingFacts, { cancelled, dates }: DatesToWrite) {
  const back = dates.filter((date) => date.back).map(({ bookingId }) => bookingId);
  const returned = await listReturnedCredits(db, back);
  const { credits, availability } = facts;
  const packages =
    credits.cost === 0 && returned.size > 0 ? usablePackages(await listPackageStandings(db, series), availability.now) : credits.packages;
  return {
    facts: { ...facts, credits: { ...credits, packages: packages && withCreditsOf(packages, cancelled, 1) } },
    dates: dates.map((date) => ({ ...date, returned: returned.get(date.bookingId) })),
  };
}
