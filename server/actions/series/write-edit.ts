import type { Booking, BookingParty } from '../../../core/bookings/booking.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { DateToBook } from '../../../core/series/booked/decide-dates.ts';
import type { Series } from '../../../core/series/series.ts';
import type { SeriesMailEffect } from '../../../core/series/series-effect.ts';
import { seriesMails } from '../../../core/series/booked/series-mails.ts';
import { seriesOutlook } from '../../../core/series/series-outlook.ts';
import { prolongManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntries, insertAuditEntry } from '../../db/audit.ts';
import { deleteClaimsOf, insertClaims, updateBookingTimes } from '../../db/bookings/many-bookings.ts';
import { answerRequest } from '../../db/bookings/reschedule-requests.ts';
import { type SeriesRow, updateSeriesPlan } from '../../db/series/series.ts';
import { cancelDates } from '../../db/series/series-bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loggedPlan } from './logged-plan.ts';
import { writeSeriesBookings } from './write-series-bookings.ts';

export interface EditToWrite {
  readonly series: SeriesRow;
  readonly plan: Series;
  /** As they were. */
  readonly cancelled: readonly Booking[];
  readonly dates: readonly DateToBook[];
  /** Of `dates`, by start. */
  readonly decided: readonly BookingDecision[];
}

interface Telling {
  readonly by: BookingParty;
  readonly tell: readonly BookingParty[];
  readonly reason: string;
  /** Of a client's own cancellations: which of them were late. */
  readonly late?: ReadonlySet<string>;
  /** Whether whoever added dates has proven to be the client, or is the coach. */
  readonly provenClient?: boolean;
}

type Change = NonNullable<SeriesMailEffect['changes']>[number];
interface Moved {
  readonly before: Booking;
  readonly after: BookingDecision;
}

/** A date that only has another name now is no news. */
function changesOf(cancelled: readonly Booking[], moved: readonly Moved[], added: readonly BookingDecision[]): readonly Change[] {
  return [
    ...cancelled.map(({ id, startsAt }): Change => ({ bookingId: id, what: 'cancelled', from: startsAt })),
    ...moved
      .filter(({ before, after: { booking } }) => before.startsAt !== booking.startsAt || before.endsAt !== booking.endsAt)
      .map(({ before }): Change => ({ bookingId: before.id, what: 'moved', from: before.startsAt })),
    ...added.map(({ booking }): Change => ({ bookingId: booking.id, what: 'added', from: null })),
  ];
}

async function log(tx: Tx, actor: Actor, cancelled: readonly Booking[], moved: readonly Moved[]): Promise<void> {
  const time = ({ startsAt, durationMinutes }: Booking) => ({ startsAt, durationMinutes });
  const entries = [
    ...cancelled.map(({ id, coachId, status }) => ({
      coachId,
      action: 'booking.cancelled',
      subject: ['booking', id] as const,
      before: { status },
      after: { status: 'cancelled' },
    })),
    ...moved.map(({ before, after: { booking, claim } }) => ({
      coachId: booking.coachId,
      action: claim.overbookedBy === null ? 'booking.moved' : 'booking.moved_overbooking',
      subject: ['booking', booking.id] as const,
      before: time(before),
      after: time(booking),
    })),
  ];
  if (entries.length > 0) await insertAuditEntries(tx, actor, entries);
}

/** Every claim that goes or moves is given back first, for the new ones are checked row by row. */
async function writeLeaving(
  ctx: ActionContext,
  tx: Tx,
  { cancelled, moved }: { readonly cancelled: readonly Booking[]; readonly moved: readonly Moved[] },
  { by, reason, late = new Set() }: Telling,
): Promise<void> {
  const now = ctx.clock.now();
  const ids = [...cancelled, ...moved.map(({ before }) => before)].map(({ id }) => id);
  if (ids.length === 0) return;
  await deleteClaimsOf(tx, ids);
  for (const isLate of [false, true]) {
    const those = cancelled.filter(({ id }) => late.has(id) === isLate).map(({ id }) => id);
    await cancelDates(tx, those, { by, reason, late: isLate, now });
  }
  for (const id of ids) await answerRequest(tx, id, by === 'coach' ? 'withdrawn' : 'cancelled', now);
  if (moved.length === 0) return;
  const times = moved.map(({ after }) => after);
  await updateBookingTimes(tx, times);
  await insertClaims(tx, times);
  for (const { booking } of times) await prolongManageTokens(tx, booking.id, linkExpires(booking));
}

/**
 * Writes a decided edit inside the caller's transaction under the coach's lock: what goes and moves, what is new, the plan, audit entries, and one mail to
 * each side. Where no session changes nobody is told.
 */
export async function writeEdit(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { series, plan, cancelled, dates, decided }: EditToWrite,
  telling: Telling,
): Promise<void> {
  const before = new Map(dates.map(({ bookingId, moving }) => [bookingId, moving]));
  const moved = decided.flatMap((after) => {
    const booking = before.get(after.booking.id);
    return booking ? [{ before: booking, after }] : [];
  });
  const added = decided.filter(({ booking }) => before.get(booking.id) === undefined);
  await writeLeaving(ctx, tx, { cancelled, moved }, telling);
  await writeSeriesBookings(ctx, tx, actor, added, { provenClient: telling.provenClient ?? true });
  const { version } = await updateSeriesPlan(tx, series.id, plan, seriesOutlook(plan));
  await log(tx, actor, cancelled, moved);
  await insertAuditEntry(tx, actor, {
    coachId: series.coachId,
    action: 'series.changed',
    subject: ['series', series.id],
    before: loggedPlan(series.plan),
    after: loggedPlan(plan),
  });
  const changes = changesOf(cancelled, moved, added);
  const { reason, tell } = telling;
  if (changes.length > 0)
    await ctx.enqueue(tx, seriesMails({ seriesId: series.id, event: 'changed', version, changes, ...(reason !== '' && { reason }) }, tell));
}
