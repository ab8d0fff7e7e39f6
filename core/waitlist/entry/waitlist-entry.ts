import type { WallHours } from '../../cycles/roster/regular-pattern.ts';
import type { Frequency } from '../../cycles/placement/placement-settings.ts';
import type { Instant, LocalDate, Weekday } from '../../time/instant.ts';
import type { WaitlistState } from './waitlist-state.ts';

/** What somebody waits for: any session of a service, one inside a cycle, or the session that begins at one particular instant. */
export type WaitlistTarget =
  | { readonly kind: 'service' }
  | { readonly kind: 'cycle'; readonly cycleId: string }
  | { readonly kind: 'slot'; readonly startsAt: Instant };

/** What somebody says when they join. Days and times are the coach's wall clock. */
export interface WaitlistWish {
  readonly target: WaitlistTarget;
  readonly serviceId: string;
  readonly durationMinutes: number;
  /** None: any day. */
  readonly weekdays: readonly Weekday[];
  /** A session must lie wholly inside one of them. None: any time. */
  readonly hours: readonly WallHours[];
  /** Both included; null: open. */
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  /** They would like to come so often, not once. */
  readonly recurring: Frequency | null;
  readonly message: string;
}

/** One client's place in one coach's line, as it is kept: checked and laid out by `checkEntry`. */
export interface WaitlistEntry extends WaitlistWish {
  readonly id: string;
  readonly clientId: string;
  readonly state: WaitlistState;
  /** The place in line by signup. A change of the wish does not move it. */
  readonly signedUpAt: Instant;
  /** From then on nothing is offered any more. */
  readonly expiresAt: Instant;
}
