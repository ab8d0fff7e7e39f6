import type { DateRange } from '../time/date-range.ts';
import type { AvailabilityInput } from './availability-input.ts';

/** For a client with dates of their own in these cycles: their days are open to them as well. A service that is bound to no cycle stays as it is. */
export const withOwnCycles = (input: AvailabilityInput, own: readonly DateRange[]): AvailabilityInput =>
  input.onlyWithin ? { ...input, onlyWithin: [...input.onlyWithin, ...own] } : input;
