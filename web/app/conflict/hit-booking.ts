import type { BlockDecision, HitBooking as Hit } from '../../../contract/availability.ts';

/** A session in the way of a block. */
export type HitBooking = Omit<Hit, 'startsAt' | 'endsAt'>;

export type Outcome = BlockDecision['outcome'];
