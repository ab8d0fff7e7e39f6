import type { Instant } from '../time/instant.ts';
import type { AvailabilityInput } from './availability-input.ts';
import { seatsIn } from './sweep/seats-in.ts';
import type { Seats } from './sweep/seats-in.ts';
import { timetable } from './sweep/timetable.ts';

/** The seats of a session that would start there: what the coach sees, and what a claim is written under. */
export const seatsDuring = (input: AvailabilityInput, start: Instant): Seats =>
  seatsIn(input, timetable(input, { from: start, until: start + 1 }), start);
