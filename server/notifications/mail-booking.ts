import type { BookingStatus } from '../../core/bookings/booking-status.ts';
import type { BookingPolicy } from '../../core/policies/booking-policy.ts';
import type { CreditKept } from '../../core/packages/credit-kept.ts';
import type { CreditReturn } from '../../core/packages/credit-return.ts';
import type { Location } from '../../core/services/location.ts';
import type { Instant } from '../../core/time/instant.ts';

/** What mails and calendar entries say of a booking. The database's details have it all. */
export interface MailBooking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly location: Location;
  readonly policy: BookingPolicy;
  readonly moveCount: number;
  readonly preparation: string;
  readonly serviceName: string;
  readonly coachName: string;
  readonly coachEmail: string;
  readonly coachTimeZone: string;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientPhone: string;
  readonly clientTimeZone: string;
  readonly clientNote: string;
  readonly cancelReason: string | null;
  readonly cancelledBy: 'client' | 'coach' | null;
  /** By the client, later than was free of consequences. */
  readonly cancelledLate: boolean;
  /** Whether what is asked before it was answered, and whether something in it must be; null or left out where nothing is asked. */
  readonly formAnswered?: boolean;
  readonly formRequired?: boolean | null;
  /** The package it uses, how many credits of it, and what is left of how many; null or left out where it uses none. */
  readonly packageId?: string | null;
  readonly packageName?: string | null;
  readonly packageBalance?: number | null;
  readonly packageGranted?: number | null;
  readonly credits?: number;
  /** Cancelled, and why its credits were not returned. */
  readonly creditKept?: CreditKept | null;
  /** Of what does not take place: the credits that came back, and how their package stands. */
  readonly creditReturn?: CreditReturn | null;
}
