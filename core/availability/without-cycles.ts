import type { AvailabilityInput } from './availability-input.ts';

/** Further ahead than anybody plans. */
const FAR = 730;

/** What the hours alone say of a service that is booked in cycles: as if a cycle were open on every day. Any other stays as it is. */
export const withoutCycles = (input: AvailabilityInput): AvailabilityInput =>
  input.onlyWithin ? { ...input, onlyWithin: null, rules: { ...input.rules, windowDays: FAR } } : input;
