import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { CreditEntryKind } from '../../../core/packages/credit-entry.ts';
import type { Expiry } from '../../../core/packages/expiry.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import type { Json, NullableTimestamp, Timestamp } from './columns.ts';

export interface PackageTemplatesTable {
  id: string;
  coachId: string;
  name: string;
  credits: number;
  durationMinutes: number | null;
  serviceIds: string[];
  expiry: Json<Expiry>;
  priceMinor: bigint | null;
  currency: string | null;
  note: string;
  active: Generated<boolean>;
  position: Generated<number>;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface PackagesTable {
  id: string;
  coachId: string;
  clientId: string;
  templateId: string | null;
  name: string;
  durationMinutes: number | null;
  serviceIds: string[];
  startsOn: LocalDate;
  /** The last day, and the instant at which it is over. */
  expiresOn: LocalDate | null;
  expiresAt: NullableTimestamp;
  /** When the last day was set last; null: with the package itself. */
  datedAt: NullableTimestamp;
  priceMinor: bigint | null;
  currency: string | null;
  note: string;
  /** Kept by the ledger's trigger. */
  balance: ColumnType<number, never, never>;
  granted: ColumnType<number, never, never>;
  entryCount: ColumnType<number, never, never>;
  expiredAt: NullableTimestamp;
  closedAt: NullableTimestamp;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface CreditEntriesTable {
  id: string;
  coachId: string;
  packageId: string;
  /** Counted from 1 in each package, and the balance after it: by the trigger. */
  position: GeneratedAlways<number>;
  balance: GeneratedAlways<number>;
  kind: CreditEntryKind;
  amount: number;
  bookingId: string | null;
  reason: string;
  by: BookingParty | 'system';
  userId: string | null;
  at: Timestamp;
}
export interface PackageNoticesTable {
  packageId: string;
  kind: 'low' | 'month' | 'week' | 'expired';
  edition: string;
  at: Timestamp;
}
export interface CheckInMonthsTable {
  coachId: string;
  clientId: string;
  /** Its first day. */
  month: LocalDate;
  /** Kept by a trigger of the bookings. */
  used: ColumnType<number, never, never>;
  granted: Generated<number>;
}
