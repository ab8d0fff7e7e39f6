import type { HitOutcome } from '../availability/plan/hit-outcome.ts';
import type { Instant } from '../time/instant.ts';

interface ToSettle {
  readonly bookingId: string;
  readonly outcome: HitOutcome;
  readonly startsAt: Instant;
}

const rank = ({ outcome }: ToSettle): number => (outcome === 'cancel' ? 0 : 1);

/**
 * In which order bookings under a block are settled: what falls free first, then by start, so that of two with one second choice the earlier has it. An
 * undo goes the other way round, and so finds each time free that the act left free.
 */
export const inSettlingOrder = <T extends ToSettle>(bookings: readonly T[]): readonly T[] =>
  bookings.toSorted((one, other) => rank(one) - rank(other) || one.startsAt - other.startsAt || (one.bookingId < other.bookingId ? -1 : 1));
