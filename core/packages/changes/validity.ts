import type { Instant, LocalDate } from '../../time/instant.ts';

/** How long a package is good: through its last day, and the instant at which that day is over; both null where it never expires. */
export interface Validity {
  readonly expiresOn: LocalDate | null;
  readonly expiresAt: Instant | null;
}
