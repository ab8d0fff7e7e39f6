import type { Booking } from '../../bookings/booking.ts';
import type { BookingRefusal } from '../../bookings/booking-refusal.ts';
import { takesTime } from '../../bookings/booking-status.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { isGoodFor } from '../is-good-for.ts';
import type { PackageStanding } from '../package-standing.ts';
import { NO_CREDITS_USED } from './no-credits-used.ts';
import { usablePackages } from './usable-packages.ts';

export type UseCreditRefusal = BookingRefusal | { readonly code: 'package_misfit' | 'package_not_open' };

interface UseCreditWish {
  /** The one to use from now on; null: none. */
  readonly paying: PackageStanding | null;
  /** What a session of its service costs today; what it uses already it costs still. */
  readonly cost: number;
  readonly now: Instant;
}

/**
 * May the coach let a booking use this package, or none? None at any time: then what it used is returned, also what was kept when it was cancelled. Another
 * one while the session stands, if that is open, good for it and has enough. What it uses already gives the booking back as it is.
 */
export function decideUseCredit(booking: Booking, { paying, cost: costToday, now }: UseCreditWish): Result<Booking, UseCreditRefusal> {
  if (booking.packageId === (paying?.id ?? null)) return ok(booking);
  if (paying === null) return ok({ ...booking, ...NO_CREDITS_USED });
  if (booking.status === 'proposed') return refuse({ code: 'only_proposed' });
  if (!takesTime(booking.status)) return refuse({ code: 'not_changeable' });
  const cost = booking.credits > 0 ? booking.credits : costToday;
  if (usablePackages([paying], now).length === 0) return refuse({ code: 'package_not_open' });
  // What was booked as a free check-in stays one, whatever its service is by now.
  if (cost === 0 || booking.checkIn || !isGoodFor(paying, booking)) return refuse({ code: 'package_misfit' });
  if (paying.balance < cost) return refuse({ code: 'not_enough_credits', missing: cost - paying.balance });
  return ok({ ...booking, packageId: paying.id, credits: cost, creditKept: null });
}
