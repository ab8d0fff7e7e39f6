import type { Instant } from '../time/instant.ts';

/** A client's package, as far as it decides what can be paid with it. */
export interface PackageStanding {
  readonly id: string;
  readonly name: string;
  /** Credits there are to use. */
  readonly balance: number;
  /** Of the sessions it is good for; null: of any length. */
  readonly durationMinutes: number | null;
  /** The services it is good for; none: all that take credits. */
  readonly serviceIds: readonly string[];
  /** When its last day is over; null: never. */
  readonly expiresAt: Instant | null;
  /** When what was left of it was written off; null while it was not. */
  readonly expiredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly createdAt: Instant;
}
