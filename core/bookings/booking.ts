import type { CreditKept } from '../packages/credit-kept.ts';
import type { BookingPolicy } from '../policies/booking-policy.ts';
import type { Location } from '../services/location.ts';
import type { Price } from '../services/price.ts';
import type { Instant, LocalDate, WallMinute } from '../time/instant.ts';
import type { BookingStatus } from './booking-status.ts';

/** One client's session with one coach. The wall clock is the promise; the instant follows from it and the zone. */
export interface Booking {
  readonly id: string;
  readonly coachId: string;
  readonly clientId: string;
  readonly serviceId: string;
  readonly scheduleId: string;
  readonly publishedSlotId: string | null;
  readonly status: BookingStatus;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Wall clock of `timeZone`, the coach's zone when it was booked. */
  readonly wallDate: LocalDate;
  readonly wallMinute: WallMinute;
  readonly timeZone: string;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly price: Price | null;
  readonly location: Location;
  readonly policy: BookingPolicy;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientPhone: string;
  readonly clientTimeZone: string;
  readonly clientNote: string;
  readonly coachNote: string;
  readonly bookedBy: BookingParty;
  /** How often the client moved it; the coach's moves don't count against anybody. */
  readonly moveCount: number;
  /** RFC 5545 SEQUENCE: grows with every change that a calendar must learn of. */
  readonly sequence: number;
  readonly cancelledBy: BookingParty | null;
  readonly cancelReason: string | null;
  /** By the client, later than was free of consequences. */
  readonly cancelledLate: boolean;
  /** What it was asked for with, alone or with others; null where it was booked at once. */
  readonly requestId: string | null;
  /** Its series, and its name there. */
  readonly seriesId: string | null;
  readonly seriesDate: LocalDate | null;
  /** The client's second choice, should the first be blocked. Nothing holds it. */
  readonly backupStartsAt: Instant | null;
  /** The package whose credits it uses, and how many; null and 0 where it uses none. */
  readonly packageId: string | null;
  readonly credits: number;
  /** Cancelled, and why its credits were not returned; null where they were, or there were none. */
  readonly creditKept: CreditKept | null;
  /** It takes the free check-in of its month, while it takes place. */
  readonly checkIn: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

export type BookingParty = 'client' | 'coach';
