import type { ColumnType, Generated } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { Series } from '../../../core/series/series.ts';
import type { NullableTimestamp, Timestamp } from './columns.ts';

export interface SeriesTable {
  id: string;
  coachId: string;
  clientId: string;
  serviceId: string;
  plan: ColumnType<Series, string, string>;
  bookedBy: BookingParty;
  /** Null where no session is left. */
  lastEndsAt: NullableTimestamp;
  renewalDueAt: NullableTimestamp;
  renewalAskedAt: NullableTimestamp;
  version: Generated<number>;
  createdAt: Timestamp;
}
