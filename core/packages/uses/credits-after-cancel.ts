import type { Booking } from '../../bookings/booking.ts';
import type { CreditOutcome } from './credit-outcome.ts';
import { NO_CREDITS_USED } from './no-credits-used.ts';

type Credits = Pick<Booking, 'packageId' | 'credits' | 'creditKept'>;

/** What a cancelled session says of its credits: those that are kept stay named on it. */
export const creditsAfterCancel = ({ packageId, credits }: Credits, outcome: CreditOutcome | null): Credits =>
  outcome === 'late' || outcome === 'expired' ? { packageId, credits, creditKept: outcome } : NO_CREDITS_USED;
