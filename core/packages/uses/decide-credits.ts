import type { Booking, BookingParty } from '../../bookings/booking.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { coverSessions } from './cover-sessions.ts';
import type { CreditFacts } from './credit-facts.ts';
import type { CreditRefusal } from './credit-refusal.ts';

export interface CreditWish {
  readonly by: BookingParty;
  /** False: to be paid in another way, though there are credits; heard only where they are not required. Left out: they are used. */
  readonly useCredits?: boolean;
}

type Uses = Pick<Booking, 'packageId' | 'credits'>;

/**
 * Which credits new sessions of one step use, by booking. Where clients need them for a service, all are paid or none is booked; else as many as there are
 * credits for, earliest first. The coach is never refused for credits.
 */
export function decideCredits(
  { cost, required, packages }: CreditFacts,
  bookings: readonly Booking[],
  { by, useCredits = true }: CreditWish,
): Result<ReadonlyMap<string, Uses>, CreditRefusal> {
  const isNeeded = required && by === 'client';
  if (cost === 0 || bookings.length === 0 || (!useCredits && !isNeeded)) return ok(new Map());
  if (packages === null) return isNeeded ? refuse({ code: 'sign_in_for_credits' }) : ok(new Map());
  const covered = coverSessions(
    packages,
    bookings.map((booking) => ({ ...booking, credits: cost })),
  );
  const uncovered = covered.filter((each) => each.by === null).length;
  if (isNeeded && uncovered > 0) return refuse({ code: 'not_enough_credits', missing: uncovered * cost });
  return ok(new Map(covered.flatMap(({ session, by: paying }) => (paying ? [[session.id, { packageId: paying.id, credits: cost }]] : []))));
}
