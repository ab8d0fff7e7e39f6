import { takesTime } from '../../bookings/booking-status.ts';
import type { Instant } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';

/** A date as a client was last told of it. */
export interface KnownDate {
  readonly placementId: string;
  readonly startsAt: Instant;
  /** They have said no to it. */
  readonly declined?: true;
}

/** The dates one client was told of and that stand or wait. What they declined they know as it was then: where they had moved it themselves, too. */
export const knownDates = (placements: readonly Placement[]): readonly KnownDate[] =>
  placements.flatMap(({ id, toldStartsAt, booking, answer }): KnownDate[] => {
    if (toldStartsAt === null || booking === null || !takesTime(booking.status)) return [];
    if (answer === 'declined') return [{ placementId: id, startsAt: booking.startsAt, declined: true }];
    return [{ placementId: id, startsAt: toldStartsAt }];
  });
