import type { BookingFacts } from '../../bookings/decide-booking.ts';
import type { Booking } from '../../bookings/booking.ts';
import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import type { Placement } from '../placement.ts';
import type { OwnedClaim } from '../../bookings/owned-claim.ts';
import type { SendPart } from './changes-to-send.ts';
import type { KnownDate } from './known-date.ts';

/** Whom and what the roster says a regular is booked as. */
export interface PartToBook extends SendPart {
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientPhone: string;
  readonly clientTimeZone: string;
  /** Key of `SendFacts.offers`. */
  readonly offerId: string;
  /** The dates they knew before the last round; null where they knew of none. */
  readonly toldBefore: readonly KnownDate[] | null;
  /** Whether the mail of the last round has left, or is about to. */
  readonly lastMailLeft: boolean;
}

/** Everything that decides over sending, read once, under the coach's lock where it is sent. */
export interface SendFacts {
  readonly cycle: Cycle;
  readonly zone: string;
  readonly now: Instant;
  /** Whether a search for placements is under way. */
  readonly searching: boolean;
  readonly parts: readonly PartToBook[];
  readonly placements: readonly Placement[];
  /** What decides over bookings of one service and one length for one kind of client; their claims are left out. */
  readonly offers: ReadonlyMap<string, BookingFacts>;
  /** The same for proposals of another service or length than their regular comes for now, by the placement's id. */
  readonly sentAs: ReadonlyMap<string, BookingFacts>;
  /** Of the days of the cycle. */
  readonly claims: readonly OwnedClaim[];
  /** Of placements that were sent, by their id: whole, for those that may move or go. */
  readonly bookings: ReadonlyMap<string, Booking>;
}
