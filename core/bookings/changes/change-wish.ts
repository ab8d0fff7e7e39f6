import type { Instant } from '../../time/instant.ts';
import type { BookingParty } from '../booking.ts';

/** Who would change a booking, and when. */
export interface ChangeWish {
  readonly by: BookingParty;
  /** The coach has asked the client to choose another time and has no answer yet: then no notice, deadline or count binds the client. */
  readonly asked: boolean;
  readonly now: Instant;
}
