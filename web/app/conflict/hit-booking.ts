import type { Moment } from '../../../contract/moment.ts';
import type { BlockDecision } from '../../../contract/availability.ts';

/** A session in the way of what is painted. */
export interface HitBooking {
  readonly id: string;
  readonly clientName: string;
  readonly serviceName: string;
  readonly coachTime: Moment;
}

export type Outcome = BlockDecision['outcome'];
