import type { Booking } from '../../bookings/booking.ts';
import type { CreditEntry } from '../credit-entry.ts';

/** What a booking uses before and after a change; `before` null: it is a new one. */
export interface CreditChange {
  readonly before: Pick<Booking, 'packageId' | 'credits'> | null;
  readonly after: Pick<Booking, 'id' | 'coachId' | 'packageId' | 'credits' | 'bookedBy'>;
}

export interface CreditLine extends Pick<CreditEntry, 'kind' | 'amount'> {
  readonly change: CreditChange;
  readonly packageId: string;
}

/** What the ledger must say of a change: what was used comes back, what is used now goes. Nothing where it uses the same as before. */
export function creditLines(change: CreditChange): readonly CreditLine[] {
  const { before, after } = change;
  if (before?.packageId === after.packageId && before.credits === after.credits) return [];
  const back = before?.packageId ? [{ change, packageId: before.packageId, kind: 'return' as const, amount: before.credits }] : [];
  const used = after.packageId ? [{ change, packageId: after.packageId, kind: 'use' as const, amount: -after.credits }] : [];
  return [...back, ...used];
}
