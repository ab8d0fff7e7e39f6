import type { DateRange } from '../time/date-range.ts';
import type { Instant, LocalDate, WallMinute, Weekday } from '../time/instant.ts';

/** One range of a schedule's week, on the coach's wall clock. Ranges of a day may touch; a session may run across the seam. */
export interface WeeklyHours {
  readonly weekday: Weekday;
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
  /** How many clients at any instant, 1 or more. */
  readonly capacity: number;
}

/** The kinds that take time away. */
export const BLOCK_KINDS = ['blocked', 'teaching', 'travel', 'personal'] as const;
/** All kinds: the blocks, `extra` hours on top of the week, and `capacity`, which changes how many fit into hours that are there. */
export const OVERRIDE_KINDS = [...BLOCK_KINDS, 'extra', 'capacity'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

/** An exception to the week, for a span of days. Blocks win over hours, over `extra` and over published slots. */
export interface Override {
  readonly id: string;
  readonly kind: OverrideKind;
  readonly startsOn: LocalDate;
  /** Last day, inclusive; null means for ever. */
  readonly endsOn: LocalDate | null;
  /** Only on these weekdays of the span; null means every day. This is how a block recurs. */
  readonly weekdays: readonly Weekday[] | null;
  /** Null with `endMinute` null: the whole day. */
  readonly startMinute: WallMinute | null;
  readonly endMinute: WallMinute | null;
  /** Needed by `extra` and `capacity`. */
  readonly capacity: number | null;
  readonly note: string;
}

/** A single slot the coach announced: bookable at its start only, by a service whose length fits in. Inactive ones are not handed in. */
export interface PublishedSlot {
  readonly id: string;
  readonly date: LocalDate;
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
  readonly capacity: number;
  /** Null: for any service of the schedule. */
  readonly serviceId: string | null;
}

/** Something that takes the coach's time: a booking, a held slot. As the claims table holds it. */
export interface Claim {
  readonly scheduleId: string;
  readonly serviceId: string | null;
  /** The session itself; limits count by its start. */
  readonly startsAt: Instant;
  /** The session with its buffers; this is what must not collide. */
  readonly blockedFrom: Instant;
  readonly blockedUntil: Instant;
  readonly seats: number;
  /** False for what is not a session (a hold): it takes time but no limit counts it. */
  readonly isSession: boolean;
  /** It fell free and is kept for the waitlist: not even the coach's word goes over it. */
  readonly isKept?: boolean;
  /** Which freed time that is, where it is written already. */
  readonly freedTimeId?: string | null;
}

/** At most `most` sessions in one day or one ISO week of the coach's zone, of all services or of this one. */
export interface SessionLimit {
  readonly scope: 'coach' | 'service';
  readonly per: 'day' | 'week';
  readonly most: number;
}

/** The rules in force for one booking, already resolved from coach, service and relationship. */
export interface SlotRules {
  readonly noticeMinutes: number;
  /** The last bookable day is today plus this many days, in the coach's zone. Not asked where `onlyWithin` says which days are open. */
  readonly windowDays: number;
  /** Starts lie this many minutes apart, counted on the wall clock from the start of their range. */
  readonly intervalMinutes: number;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly limits: readonly SessionLimit[];
}

/** Everything that decides whether a time is open. Claims outside the asked span do no harm, but limits need the claims of whole weeks. */
export interface AvailabilityInput {
  readonly zone: string;
  readonly scheduleId: string;
  readonly serviceId: string;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
  readonly claims: readonly Claim[];
  readonly rules: SlotRules;
  /** Days on which alone a session may begin, whatever the window of the rules says: the service is booked in cycles. Null: on any day. */
  readonly onlyWithin?: readonly DateRange[] | null;
  readonly now: Instant;
}
