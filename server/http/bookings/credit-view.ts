import type { z } from 'zod';
import type { BookingView } from '../../../contract/bookings.ts';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import { canBecome } from '../../../core/bookings/booking-status.ts';
import { isLateCancel } from '../../../core/bookings/changes/is-late-cancel.ts';
import { creditOutcome } from '../../../core/packages/uses/credit-outcome.ts';
import { reopenedUntil } from '../../../core/packages/uses/reopened-until.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { BookingDetails } from '../../db/booking-details.ts';

/** The package that a booking uses, and what would become of its credits if `by` cancelled it now. */
export function creditView(
  details: BookingDetails,
  now: Instant,
  by: BookingParty,
): Pick<z.input<typeof BookingView>, 'credit' | 'creditIfCancelled' | 'creditUntil'> {
  const { packageId, packageName, packageBalance, packageGranted, packageExpiresAt, creditRules, status } = details;
  if (packageId === null || packageName === null || packageBalance === null || packageGranted === null)
    return { credit: null, creditIfCancelled: null, creditUntil: null };
  const asked = details.askedAt !== null && now < details.startsAt;
  const late = by === 'client' && isLateCancel(details, { asked, now });
  const terms = { expiresAt: packageExpiresAt, graceDays: creditRules.graceDays };
  const outcome = canBecome(status, 'cancelled') ? creditOutcome(details, { late, terms, now }) : null;
  const reopened = outcome === 'returned_for_days' ? reopenedUntil(creditRules, details.coachTimeZone, now) : null;
  return {
    credit: {
      packageId,
      packageName,
      credits: details.credits,
      left: packageBalance,
      total: packageGranted,
      kept: details.creditKept,
    },
    creditIfCancelled: outcome,
    creditUntil: reopened?.expiresOn ?? null,
  };
}
