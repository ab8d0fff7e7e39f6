import type { BookingStatus } from '../bookings/booking-status.ts';
import type { Instant, LocalDate, WallMinute } from '../time/instant.ts';
import type { PlacementAnswer, PlacementState } from './placement-status.ts';
import type { Why } from './placement/placement-result.ts';

/** One visit of a regular in a cycle: as the coach plans it, and what became of it once it was sent. */
export interface Placement {
  readonly id: string;
  readonly coachId: string;
  readonly cycleId: string;
  readonly regularId: string;
  readonly clientId: string;
  /** The day of the rhythm it stands for; null when it was added by hand. */
  readonly dueOn: LocalDate | null;
  readonly state: PlacementState;
  /** As planned, on the coach's wall clock; null unless `state` is `planned`. */
  readonly date: LocalDate | null;
  readonly minute: WallMinute | null;
  /** Put by hand: another search leaves it there. */
  readonly pinned: boolean;
  readonly why: Why | null;
  /** Once it was sent. Its status and time are what holds. */
  readonly booking: {
    readonly id: string;
    readonly status: BookingStatus;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
  } | null;
  /** The time the client was last told; null before. */
  readonly toldStartsAt: Instant | null;
  /** A no is without consequence until the deadline: its time is held, so that it can be taken back. */
  readonly answer: PlacementAnswer | null;
  readonly answeredAt: Instant | null;
  readonly version: number;
}
