import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { Instant, WallMinute, Weekday } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import type { Placement } from '../placement.ts';
import type { Frequency } from '../placement/placement-settings.ts';
import type { OwnedClaim } from '../../bookings/owned-claim.ts';

/** What takes time on a board: a claim that stays, or a plan, which will be one. */
export interface BoardClaim extends OwnedClaim {
  /** Whose plan it is; null for what is claimed already. */
  readonly placementId: string | null;
}

/** A regular as the board plans them: their part in the cycle, and what the roster says today about where they can come. */
export interface BoardRegular {
  readonly regularId: string;
  readonly frequency: Frequency;
  /** Preferred, on the coach's wall clock. */
  readonly weekday: Weekday;
  readonly minute: WallMinute;
  readonly durationMinutes: number;
  readonly acceptableWeekdays: readonly Weekday[];
  readonly acceptableHours: readonly { readonly startMinute: WallMinute; readonly endMinute: WallMinute }[];
}

/** Everything that decides over the times of a board, read once: under the coach's lock where something is written. */
export interface BoardFacts {
  readonly cycle: Cycle;
  readonly zone: string;
  readonly now: Instant;
  /** All of the cycle. */
  readonly placements: readonly Placement[];
  /**
   * What decides over the times of each regular, by their id: one and the same value for all who come for one service in one length. Their
   * claims are left out, and so are limits, notice and window, which don't bind the coach.
   */
  readonly offers: ReadonlyMap<string, AvailabilityInput>;
  /** The same for proposals of another service or length than their regular comes for now, by the placement's id. */
  readonly sentAs: ReadonlyMap<string, AvailabilityInput>;
  /** Everything that takes the coach's time in the cycle. */
  readonly claims: readonly OwnedClaim[];
  /** The regulars to whom the next "Send" tells something new: whose plans count. */
  readonly sentTo: ReadonlySet<string>;
}
