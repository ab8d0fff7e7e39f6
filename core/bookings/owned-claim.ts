import type { Claim } from '../availability/availability-input.ts';

/** A claim and whose it is; a hold is no booking's. */
export interface OwnedClaim extends Claim {
  readonly bookingId: string | null;
}
