import type { AvailabilityInput } from '../availability/availability-input.ts';
import { explainTime } from '../availability/explain-time.ts';
import { boundFor } from '../bookings/bound-for.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Is a second choice still to be had? It must lie in the coach's open time with the new block in place, with a seat free. No notice, window, cycle or
 * limit binds: the coach moves it, and it was open when the client named it. Nor does the grid, which only says what is offered.
 */
export const openForBackup = (availability: AvailabilityInput, startsAt: Instant): boolean =>
  explainTime(boundFor(availability, { by: 'coach' }), startsAt).every(({ code }) => code === 'off_grid');
