import type { AttendanceRules } from './attendance-rules.ts';

/** What a client let happen within the coach's span of days, and whether that is worth a badge. */
export interface AttendanceBadge {
  readonly noShows: number;
  readonly cancellations: number;
  readonly flagged: boolean;
  /** The span of days that was counted, back from the moment of counting. */
  readonly days: number;
}

/** Of the last `flagDays` × 24 hours: sessions missed, by their start, and the client's own cancellations, by when they cancelled. */
export interface AttendanceCounts {
  readonly noShows: number;
  readonly cancellations: number;
}

/** The badge shows when either count alone reaches the coach's number; the two are not added up. */
export const attendanceBadge = ({ noShows, cancellations }: AttendanceCounts, { flagAt, flagDays }: AttendanceRules): AttendanceBadge => ({
  noShows,
  cancellations,
  flagged: noShows >= flagAt || cancellations >= flagAt,
  days: flagDays,
});
