import type { Booking, BookingParty } from '../../../core/bookings/booking.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { creditOutcome } from '../../../core/packages/uses/credit-outcome.ts';
import { creditsAfterCancel } from '../../../core/packages/uses/credits-after-cancel.ts';
import type { DateToBook } from '../../../core/series/booked/decide-dates.ts';
import type { Series } from '../../../core/series/series.ts';
import type { SeriesMailEffect } from '../../../core/series/series-effect.ts';
import { seriesMails } from '../../../core/series/booked/series-mails.ts';
import { seriesOutlook } from '../../../core/series/series-outlook.ts';
import { prolongManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntries, insertAuditEntry } from '../../db/audit.ts';
import { deleteClaimsOf, insertClaims, updateBookingTimes } from '../../db/bookings/many-bookings.ts';
import { answerRequest } from '../../db/bookings/reschedule-requests.ts';
import { listPackageTerms } from '../../db/packages/list-package-terms.ts';
import { type SeriesRow, updateSeriesPlan } from '../../db/series/series.ts';
import { cancelDates, takeDatesBack } from '../../db/series/series-bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';
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

interface Sessions {
  readonly cancelled: readonly Booking[];
  readonly moved: readonly Moved[];
  /** Cancelled before, and taking place again. */
  readonly back: readonly Moved[];
  readonly added: readonly BookingDecision[];
}

function sessionsOf({ cancelled, dates, decided }: EditToWrite): Sessions {
  const byBooking = new Map(dates.map((date) => [date.bookingId, date]));
  const isBack = ({ booking }: BookingDecision): boolean => byBooking.get(booking.id)?.back === true;
  const known = decided.flatMap((after): Moved[] => {
    const before = byBooking.get(after.booking.id)?.moving;
    return before ? [{ before, after }] : [];
  });
  const moved = known.filter(({ after }) => !isBack(after));
  const back = known.filter(({ after }) => isBack(after));
  return { cancelled, moved, back, added: decided.filter(({ booking }) => !byBooking.get(booking.id)?.moving) };
}

/** A date that only has another name now is no news. */
function changesOf({ cancelled, moved, back, added }: Sessions): readonly Change[] {
  return [
    ...cancelled.map(({ id, startsAt }): Change => ({ bookingId: id, what: 'cancelled', from: startsAt })),
    ...moved
      .filter(({ before, after: { booking } }) => before.startsAt !== booking.startsAt || before.endsAt !== booking.endsAt)
      .map(({ before }): Change => ({ bookingId: before.id, what: 'moved', from: before.startsAt })),
    ...[...back.map(({ after }) => after), ...added].map(({ booking }): Change => ({ bookingId: booking.id, what: 'added', from: null })),
  ];
}

async function log(tx: Tx, actor: Actor, { cancelled, moved, back }: Sessions): Promise<void> {
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
    ...back.map(({ after: { booking, claim } }) => ({
      coachId: booking.coachId,
      action: claim.overbookedBy === null ? 'booking.restored' : 'booking.restored_overbooking',
      subject: ['booking', booking.id] as const,
      before: { status: 'cancelled' },
      after: { status: booking.status, ...time(booking) },
    })),
  ];
  if (entries.length > 0) await insertAuditEntries(tx, actor, entries);
}

/** A late one keeps its credits where that was agreed; all others give them back. */
async function writeCancelled(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  cancelled: readonly Booking[],
  { by, reason, late }: Pick<Telling, 'by' | 'reason'> & { readonly late: ReadonlySet<string> },
): Promise<void> {
  const now = ctx.clock.now();
  const terms = await listPackageTerms(
    tx,
    cancelled.map(({ packageId }) => packageId),
  );
  const changes = cancelled.map((before) => {
    const isLate = late.has(before.id);
    const outcome = creditOutcome(before, { late: isLate, terms: terms.get(before.packageId ?? ''), now });
    return { before, after: { ...before, cancelledLate: isLate, ...creditsAfterCancel(before, outcome) } };
  });
  await cancelDates(
    tx,
    changes.map(({ after }) => after),
    { by, reason, now },
  );
  await writeCreditChanges(ctx, tx, actor, changes);
}

/** Every claim that goes or moves is given back first, for the new ones are checked row by row. */
async function writeLeaving(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { cancelled, moved, back }: Sessions,
  { by, reason, late = new Set() }: Telling,
): Promise<void> {
  const now = ctx.clock.now();
  const ids = [...cancelled, ...moved.map(({ before }) => before)].map(({ id }) => id);
  // Cancelled before their time is given back, so that it is known why it falls free.
  await writeCancelled(ctx, tx, actor, cancelled, { by, reason, late });
  await deleteClaimsOf(tx, ids);
  for (const id of ids) await answerRequest(tx, id, by === 'coach' ? 'withdrawn' : 'cancelled', now);
  const times = [...moved, ...back].map(({ after }) => after);
  if (times.length === 0) return;
  await takeDatesBack(
    tx,
    back.map(({ after }) => after.booking),
  );
  await writeCreditChanges(
    ctx,
    tx,
    actor,
    back.map(({ before, after }) => ({ before, after: after.booking })),
  );
  await updateBookingTimes(tx, times);
  await insertClaims(tx, times);
  for (const { booking } of times) await prolongManageTokens(tx, booking.id, linkExpires(booking));
}

/**
 * Writes a decided edit inside the caller's transaction under the coach's lock: what goes and moves, what is new, the plan, audit entries, and one mail to
 * each side. Where no session changes nobody is told.
 */
export async function writeEdit(ctx: ActionContext, tx: Tx, actor: Actor, edit: EditToWrite, telling: Telling): Promise<void> {
  const { series, plan } = edit;
  const sessions = sessionsOf(edit);
  await writeLeaving(ctx, tx, actor, sessions, telling);
  await writeSeriesBookings(ctx, tx, actor, sessions.added, { provenClient: telling.provenClient ?? true });
  const { version } = await updateSeriesPlan(tx, series.id, plan, seriesOutlook(plan));
  await log(tx, actor, sessions);
  await insertAuditEntry(tx, actor, {
    coachId: series.coachId,
    action: 'series.changed',
    subject: ['series', series.id],
    before: loggedPlan(series.plan),
    after: loggedPlan(plan),
  });
  const changes = changesOf(sessions);
  const { reason, tell } = telling;
  if (changes.length > 0)
    await ctx.enqueue(tx, seriesMails({ seriesId: series.id, event: 'changed', version, changes, ...(reason !== '' && { reason }) }, tell));
}
