import type { AvailabilityInput } from '../../availability/availability-input.ts';

/** Two years: more than a cycle lasts and lies ahead. */
const FAR_DAYS = 730;

/** What binds a client who looks for another time within their cycle: hours, notice and limits as ever, but the cycle takes the place of the window. */
export const offeredInCycle = (availability: AvailabilityInput): AvailabilityInput => ({
  ...availability,
  rules: { ...availability.rules, windowDays: FAR_DAYS },
});
