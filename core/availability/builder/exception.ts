import type { Override } from '../availability-input.ts';
import type { WallMinute } from '../../time/instant.ts';

/** What is different about a stretch of a day, without saying on which days. Both minutes null: the whole day. */
export interface DayException extends Pick<Override, 'kind' | 'startMinute' | 'endMinute' | 'capacity' | 'note'> {
  /** Null: all schedules of the coach. */
  readonly scheduleId: string | null;
}

/** The same with its days: as it is saved, or, without id and version, as it is still to be saved. */
export interface PlannedException extends DayException, Pick<Override, 'startsOn' | 'endsOn' | 'weekdays'> {
  readonly id: string | null;
  readonly version: number | null;
}

/** What has to be added and taken away. */
export interface PlanChange {
  readonly create: readonly PlannedException[];
  readonly remove: readonly PlannedException[];
}

/** A stretch of a day's wall clock, half-open. */
export interface MinuteRange {
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
}
