import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import type { Regular } from '../placement/placement-input.ts';
import type { PlacementSettings } from '../placement/placement-settings.ts';
import type { OwnedClaim } from '../../bookings/owned-claim.ts';

/** Somebody to be placed, as the roster has them now. */
export interface PlanRegular extends Omit<Regular, 'pins' | 'skips' | 'stands'> {
  readonly clientId: string;
}

/** Everything a search for placements rests on. */
export interface PlanFacts {
  readonly zone: string;
  readonly now: Instant;
  /** The first day that can still be planned, and the last of the cycle. */
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly settings: PlacementSettings;
  /** Who is sent to, by priority, then name: of equally good plans the order decides. `extras` are sessions beside the cycle. */
  readonly regulars: readonly PlanRegular[];
  /** By `offerId`, without claims. */
  readonly offers: Readonly<Record<string, AvailabilityInput>>;
  readonly claims: readonly OwnedClaim[];
  /** All of the cycle, of whomever. */
  readonly placements: readonly Placement[];
}
