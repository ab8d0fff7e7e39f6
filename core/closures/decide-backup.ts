import type { AvailabilityInput } from '../availability/availability-input.ts';
import { bookingMails } from '../bookings/booking-effect.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import type { Booking } from '../bookings/booking.ts';
import { decideMove } from '../bookings/changes/decide-move.ts';
import type { BookingDecision } from '../bookings/decide-booking.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import { UNDO_SECONDS } from '../bookings/mails/undo-seconds.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { ClosureRefusal } from './closure-refusal.ts';
import { openForBackup } from './open-for-backup.ts';

/** The second choice lies in a month whose free check-in was used since. */
const GONE: ReadonlySet<BookingRefusal['code']> = new Set(['slot_taken', 'check_in_used'] as const);

/**
 * Moves a booking under a new block to its client's second choice, which is used up by that; null where it is not free any more. `availability` has the
 * block in place, leaves the booking's own claim out and carries its length. Both sides are told a little later, for it may be undone.
 */
export function decideBackup(
  booking: Booking,
  availability: AvailabilityInput,
  checkIns: readonly CheckInMonth[],
): Result<BookingDecision | null, BookingRefusal | ClosureRefusal> {
  const { backupStartsAt, startsAt, endsAt } = booking;
  if (booking.status === 'requested') return refuse({ code: 'only_requested' });
  if (backupStartsAt === null) return refuse({ code: 'no_backup' });
  if (!openForBackup(availability, backupStartsAt)) return ok(null);
  const wish = { startsAt: backupStartsAt, by: 'coach', asked: false, overbook: false, userId: null, tell: [], checkIns } as const;
  const decision = decideMove(booking, availability, wish);
  if (!decision.ok) return GONE.has(decision.refusal.code) ? ok(null) : decision;
  const moved = { ...decision.value.booking, backupStartsAt: null };
  const more = { before: { startsAt, endsAt }, why: 'blocked', afterSeconds: UNDO_SECONDS } as const;
  return ok({ ...decision.value, booking: moved, effects: bookingMails(booking.id, 'moved', moved.sequence, ['client', 'coach'], more) });
}
