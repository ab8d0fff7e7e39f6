import { takesTime } from '../../bookings/booking-status.ts';
import type { Instant } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';

/** A date as a client was last told of it. */
export interface KnownDate {
  readonly placementId: string;
  readonly startsAt: Instant;
}

/** The dates one client was told of and that stand or wait. */
export const knownDates = (placements: readonly Placement[]): readonly KnownDate[] =>
  placements.flatMap(({ id, toldStartsAt, booking }) =>
    toldStartsAt !== null && booking !== null && takesTime(booking.status) ? { placementId: id, startsAt: toldStartsAt } : [],
  );
