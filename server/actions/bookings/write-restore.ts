import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import { decideRestore } from '../../../core/bookings/changes/decide-restore.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { reopenRequest } from '../../db/bookings/reschedule-requests.ts';
import { restoreBooking as writeRestored } from '../../db/bookings.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { awaitsAnswer } from '../../db/cycles/awaits-answer.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { noteBadgeChange } from '../clients/note-badge-change.ts';
import { loadReturned } from '../packages/load-returned.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';
import { noteSeriesDate } from '../series/note-series-date.ts';
import { makeWay } from '../waitlist/make-way.ts';
import { loadBookingFacts } from './load-booking-facts.ts';

interface Restoring {
  readonly booking: Booking;
  readonly overbook: boolean;
}

/**
 * Takes one cancellation back inside the caller's transaction, which holds the coach's lock and has loaded the booking for this actor: the session
 * stands again at its time, and so does a question that the coach's cancellation had closed; what is kept for the waitlist there gives way. Who is refused
 * must not commit.
 */
export async function writeRestore(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  coach: CoachRow,
  { booking, overbook }: Restoring,
): Promise<Result<null, BookingRefusal | SeriesRefusal | NotFound>> {
  const { startsAt, durationMinutes } = booking;
  const asked = { service: { id: booking.serviceId }, startsAt, durationMinutes, client: undefined };
  const now = ctx.clock.now();
  const facts = await loadBookingFacts(tx, coach, asked, now);
  if (!facts) return refuse(NOT_FOUND);
  const userId = actor.kind === 'user' ? actor.userId : actor.kind;
  const [waits, checkIns] = [await awaitsAnswer(tx, booking.id), await loadOwnCheckIns(tx, booking)];
  const credits = await loadReturned(tx, booking, now);
  const wish = { by: partyOf(actor), overbook, awaitsAnswer: waits, userId, checkIns, ...credits };
  const availability = await makeWay({ ctx, tx, actor, coach }, facts.availability, [{ startsAt, coming: 'restored' }]);
  const decision = decideRestore(booking, availability, wish);
  if (!decision.ok) return decision;
  const { booking: restored, claim, effects } = decision.value;
  if (booking.cancelledBy === 'coach') await reopenRequest(tx, booking.id);
  const write = () => writeRestored(tx, restored, claim);
  // A cancellation of the client's own no longer counts against them.
  if (booking.cancelledBy === 'client') await noteBadgeChange(tx, actor, coach, { clientId: booking.clientId, now }, write);
  else await write();
  await writeCreditChanges(ctx, tx, actor, [{ before: booking, after: restored }]);
  await insertAuditEntry(tx, actor, {
    coachId: coach.id,
    action: claim.overbookedBy === null ? 'booking.restored' : 'booking.restored_overbooking',
    subject: ['booking', booking.id],
    before: { status: booking.status },
    after: { status: restored.status },
  });
  await ctx.enqueue(tx, effects);
  return noteSeriesDate(ctx, tx, actor, restored);
}
