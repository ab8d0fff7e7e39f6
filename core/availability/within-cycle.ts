import type { DateRange } from '../time/date-range.ts';
import type { AvailabilityInput } from './availability-input.ts';

/** The days of one cycle and no others, whether or not it is open to the public: for its own clients by their link. Notice holds. */
export const withinCycle = (input: AvailabilityInput, cycle: DateRange): AvailabilityInput => ({ ...input, onlyWithin: [cycle] });
