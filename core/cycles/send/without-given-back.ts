import type { OwnedClaim } from '../../bookings/owned-claim.ts';
import type { NextSend } from './next-send.ts';

/** What stays taken when a plan is sent: all but the times that proposals leave or that were dropped, which fall free before anything is put anywhere. */
export function withoutGivenBack<T extends OwnedClaim>(claims: readonly T[], sends: readonly (NextSend | null)[]): readonly T[] {
  const leaving = new Set(sends.flatMap((send) => (send === null || send.kind === 'add' ? [] : [send.bookingId])));
  return claims.filter(({ bookingId }) => bookingId === null || !leaving.has(bookingId));
}
