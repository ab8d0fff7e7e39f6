import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { ClosureRefusal } from '../../../core/closures/closure-refusal.ts';
import { decideBackup } from '../../../core/closures/decide-backup.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { findOpenRequest } from '../../db/bookings/reschedule-requests.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { movePlacementOf } from '../../db/cycles/answers.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadBookingFacts } from '../bookings/load-booking-facts.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { writeMove } from '../bookings/write-move.ts';

/**
 * Moves one booking to its client's second choice inside the caller's transaction, which holds the coach's lock and has written the block. Null where
 * that is not free any more; then nothing is written. Else gives the question to its client that was open until then, for the move answers it.
 */
export async function writeBackup(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  coach: CoachRow,
  booking: Booking,
): Promise<Result<{ readonly answeredId: string | null } | null, BookingRefusal | SeriesRefusal | ClosureRefusal>> {
  const { backupStartsAt, serviceId, durationMinutes, id } = booking;
  const asked = { service: { id: serviceId }, startsAt: backupStartsAt ?? booking.startsAt, durationMinutes, movingBookingId: id };
  const facts = await loadBookingFacts(tx, coach, { ...asked, client: undefined }, ctx.clock.now());
  if (!facts) return refuse({ code: 'no_backup' });
  const decision = decideBackup(booking, facts.availability, await loadOwnCheckIns(tx, booking));
  if (!decision.ok) return decision;
  if (decision.value === null) return ok(null);
  const open = await findOpenRequest(tx, id);
  const written = await writeMove(ctx, tx, actor, booking, decision.value);
  if (!written.ok) return written;
  await movePlacementOf(tx, decision.value.booking);
  return ok({ answeredId: open?.id ?? null });
}
