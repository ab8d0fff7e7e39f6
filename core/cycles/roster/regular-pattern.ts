import type { LocalDate, WallMinute, Weekday } from '../../time/instant.ts';
import type { Frequency } from '../placement/placement-settings.ts';
import type { RegularStatus } from '../regular-status.ts';

/** A stretch of a day's wall clock, half-open: `endMinute` may be 1440. */
export interface WallHours {
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
}

/** What the coach and a regular agreed on: how often, when at best, when at all, and what. All on the coach's wall clock. */
export interface RegularPattern {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly frequency: Frequency;
  readonly weekday: Weekday;
  readonly minute: WallMinute;
  /** Rising. */
  readonly acceptableWeekdays: readonly Weekday[];
  /** By start; none touches the next. */
  readonly acceptableHours: readonly WallHours[];
  /** 1 comes first. */
  readonly priority: 1 | 2 | 3;
  readonly status: RegularStatus;
  /** At the deadline of a cycle: unanswered dates are kept, not released. */
  readonly keepUnanswered: boolean;
  /** For the coach alone. */
  readonly notes: string;
  readonly startedOn: LocalDate | null;
}
