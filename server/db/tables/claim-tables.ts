import type { Generated, GeneratedAlways } from 'kysely';
import type { Now, Timestamp } from './columns.ts';

export interface HoldsTable {
  id: string;
  coachId: string;
  scheduleId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  note: Generated<string>;
  createdAt: Now;
}
export interface ClaimsTable {
  id: Generated<string>;
  coachId: string;
  scheduleId: string;
  serviceId: string | null;
  bookingId: string | null;
  holdId: string | null;
  /** Of a request: another time that was suggested and is held. */
  suggestionId: string | null;
  /** Held for the waitlist. */
  freedTimeId: string | null;
  startsAt: Timestamp;
  endsAt: Timestamp;
  blockedFrom: Timestamp;
  blockedUntil: Timestamp;
  blocked: GeneratedAlways<string>;
  seats: Generated<number>;
  capacity: number;
  overbookedBy: string | null;
}
