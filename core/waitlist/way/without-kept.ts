import type { AvailabilityInput } from '../../availability/availability-input.ts';

/** The same without what these freed times hold. */
export const withoutKept = (availability: AvailabilityInput, ids: ReadonlySet<string>): AvailabilityInput => ({
  ...availability,
  claims: availability.claims.filter(({ freedTimeId = null }) => freedTimeId === null || !ids.has(freedTimeId)),
});
