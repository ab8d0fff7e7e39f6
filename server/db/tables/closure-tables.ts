import type { ColumnType } from 'kysely';
import type { HitOutcome } from '../../../core/availability/plan/hit-outcome.ts';
import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import type { NullableTimestamp, Timestamp } from './columns.ts';

export interface ClosuresTable {
  id: string;
  coachId: string;
  /** As they were made, without their notes, which stand on them. */
  createdOverrides: ColumnType<readonly ScheduledOverride[], string, never>;
  /** As they were. */
  removedOverrides: ColumnType<readonly ScheduledOverride[], string | undefined, string>;
  createdAt: Timestamp;
  undoneAt: NullableTimestamp;
}
export interface ClosureBookingsTable {
  closureId: string;
  coachId: string;
  bookingId: string;
  outcome: HitOutcome;
  beforeStartsAt: Timestamp;
  leftSequence: number;
  leftMoveCount: number;
  rescheduleRequestId: string | null;
}
