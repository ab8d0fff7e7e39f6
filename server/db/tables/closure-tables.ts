import type { ColumnType } from 'kysely';
import type { HitOutcome } from '../../../core/availability/plan/hit-outcome.ts';
import type { Override } from '../../../core/availability/availability-input.ts';
import type { NullableTimestamp, Timestamp } from './columns.ts';

export interface ClosuresTable {
  id: string;
  coachId: string;
  createdOverrides: string[];
  /** As they were, with the schedule each was for. */
  removedOverrides: ColumnType<readonly (Override & { readonly scheduleId: string | null })[], string | undefined, string>;
  createdAt: Timestamp;
  undoneAt: NullableTimestamp;
}
export interface ClosureBookingsTable {
  closureId: string;
  coachId: string;
  bookingId: string;
  outcome: HitOutcome;
  beforeStartsAt: Timestamp;
  leftVersion: number;
  rescheduleRequestId: string | null;
}
