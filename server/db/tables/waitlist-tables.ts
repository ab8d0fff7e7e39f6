import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { Frequency } from '../../../core/cycles/placement/placement-settings.ts';
import type { WallHours } from '../../../core/cycles/roster/regular-pattern.ts';
import type { LocalDate, Weekday } from '../../../core/time/instant.ts';
import type { WaitlistState } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { FreedCause } from '../../../core/waitlist/offers/freed-cause.ts';
import type { Alternative, ChainState, OfferState } from '../../../core/waitlist/offers/offer-chain.ts';
import type { NullableTimestamp, Timestamp } from './columns.ts';

export interface WaitlistEntriesTable {
  id: string;
  coachId: string;
  clientId: string;
  serviceId: string;
  durationMinutes: number;
  cycleId: string | null;
  slotAt: NullableTimestamp;
  weekdays: Weekday[];
  hours: ColumnType<readonly WallHours[], string | undefined, string>;
  earliest: LocalDate | null;
  latest: LocalDate | null;
  frequency: Frequency | null;
  message: Generated<string>;
  state: Generated<WaitlistState>;
  addedBy: BookingParty;
  signedUpAt: Timestamp;
  expiresAt: Timestamp;
  endedAt: NullableTimestamp;
  /** What the client was last told of their place. */
  toldPosition: number | null;
  toldAt: NullableTimestamp;
  /** Of who waits for a cycle: the opening they were told of. */
  openingToldAt: NullableTimestamp;
  /** The client's. */
  timeZone: string;
  version: Generated<number>;
}
/** Written by the database when a claim goes, and by whoever opens new hours. */
export interface FreedSpansTable {
  id: GeneratedAlways<string>;
  coachId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  seats: Generated<number>;
  cause: Exclude<FreedCause, 'by_hand'>;
  scheduleId: string;
  /** When the session began that lay there; null where hours were opened. */
  sessionAt: NullableTimestamp;
}
export interface FreedTimesTable {
  id: string;
  coachId: string;
  scheduleId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  serviceIds: string[];
  cycleId: string | null;
  /** The one that went public here before, whose people are not asked again. */
  afterId: ColumnType<string | null, string | null | undefined, string | null>;
  cause: FreedCause;
  state: Generated<ChainState>;
  freedAt: Timestamp;
  dueAt: NullableTimestamp;
  publicAt: NullableTimestamp;
  endedAt: NullableTimestamp;
  endReason: 'nobody_left' | 'cut_off' | 'coach' | 'closed' | null;
}
export interface WaitlistOffersTable {
  id: string;
  coachId: string;
  freedTimeId: string;
  entryId: string;
  clientId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  offeredAt: Timestamp;
  until: Timestamp;
  state: Generated<OfferState>;
  alternatives: ColumnType<readonly Alternative[], string | undefined, string>;
  byHand: Generated<boolean>;
  answeredAt: NullableTimestamp;
  bookingId: string | null;
}
