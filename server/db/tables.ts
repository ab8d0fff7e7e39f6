import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { OverrideKind } from '../../core/availability/availability-input.ts';
import type { BookingStatus } from '../../core/bookings/booking-status.ts';
import type { BookingPolicy } from '../../core/policies/booking-policy.ts';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import type { ServiceRules } from '../../core/policies/service-rules.ts';
import type { Location } from '../../core/services/location.ts';
import type { Price } from '../../core/services/price.ts';
import type { Instant, LocalDate, Weekday } from '../../core/time/instant.ts';

/** Read as epoch milliseconds, written as Date. */
type Timestamp = ColumnType<Instant, Date, Date>;
type NullableTimestamp = ColumnType<Instant | null, Date | null, Date | null>;
type Now = ColumnType<Instant, Date | undefined, Date>;
type Json<T extends object> = JSONColumnType<T>;

export interface UsersTable {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  role: Generated<'owner' | 'coach' | 'client'>;
  twoFactorEnabled: Generated<boolean>;
  createdAt: Now;
  updatedAt: Now;
}
export interface AccountsTable {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  password: string | null;
}
export interface SessionsTable {
  id: string;
  userId: string;
  token: string;
  userAgent: string | null;
  createdAt: Now;
  expiresAt: Timestamp;
}
export interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Timestamp;
}
export interface UsedTotpCodesTable {
  userId: string;
  code: string;
  usedAt: Timestamp;
}
export interface ThrottlesTable {
  subject: Buffer;
  count: number;
  resetsAt: Timestamp;
}
export interface InstallationTable {
  key: string;
  value: ColumnType<unknown, string, string>;
}
export interface CoachesTable {
  id: Generated<string>;
  userId: string;
  slug: string;
  name: string;
  headline: Generated<string>;
  about: Generated<string>;
  expect: Generated<string>;
  email: string;
  timeZone: string;
  rules: Json<CoachRules>;
  version: Generated<number>;
  createdAt: Now;
}
export interface SchedulesTable {
  id: Generated<string>;
  coachId: string;
  name: string;
  version: Generated<number>;
  createdAt: Now;
}
export interface WeeklyHoursTable {
  id: Generated<string>;
  coachId: string;
  scheduleId: string;
  weekday: Weekday;
  startMinute: number;
  endMinute: number;
  capacity: number;
}
export interface ServicesTable {
  id: Generated<string>;
  coachId: string;
  scheduleId: string;
  slug: string;
  name: string;
  kind: 'one_to_one' | 'check_in';
  description: Generated<string>;
  color: string;
  durations: number[];
  prices: Json<readonly Price[]>;
  location: Json<Location>;
  preparation: Generated<string>;
  visibility: Generated<'public' | 'private'>;
  active: Generated<boolean>;
  rules: Json<ServiceRules>;
  position: Generated<number>;
  version: Generated<number>;
  createdAt: Now;
}
export interface OverridesTable {
  id: Generated<string>;
  coachId: string;
  scheduleId: string | null;
  kind: OverrideKind;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  weekdays: Weekday[] | null;
  startMinute: number | null;
  endMinute: number | null;
  capacity: number | null;
  note: Generated<string>;
  version: Generated<number>;
  createdAt: Now;
}
export interface PublishedSlotsTable {
  id: Generated<string>;
  coachId: string;
  scheduleId: string;
  serviceId: string | null;
  date: LocalDate;
  startMinute: number;
  endMinute: number;
  capacity: number;
  active: Generated<boolean>;
  version: Generated<number>;
  createdAt: Now;
}
export interface ClientsTable {
  id: Generated<string>;
  coachId: string;
  userId: string | null;
  name: string;
  email: string;
  phone: Generated<string>;
  timeZone: string | null;
  createdAt: Now;
}
export interface BookingsTable {
  id: string;
  coachId: string;
  clientId: string;
  serviceId: string;
  scheduleId: string;
  publishedSlotId: string | null;
  status: BookingStatus;
  startsAt: Timestamp;
  endsAt: Timestamp;
  wallDate: LocalDate;
  wallMinute: number;
  timeZone: string;
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  priceMinor: bigint | null;
  currency: string | null;
  location: Json<Location>;
  policy: Json<BookingPolicy>;
  clientName: string;
  clientEmail: string;
  clientPhone: Generated<string>;
  clientTimeZone: string;
  clientNote: Generated<string>;
  coachNote: Generated<string>;
  bookedBy: 'client' | 'coach';
  moveCount: Generated<number>;
  sequence: Generated<number>;
  cancelledBy: 'client' | 'coach' | null;
  cancelReason: string | null;
  cancelledAt: NullableTimestamp;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface HoldsTable {
  id: string;
  coachId: string;
  scheduleId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  note: Generated<string>;
  createdAt: Now;
}
export interface ClaimsTable {
  id: Generated<string>;
  coachId: string;
  scheduleId: string;
  serviceId: string | null;
  bookingId: string | null;
  holdId: string | null;
  startsAt: Timestamp;
  endsAt: Timestamp;
  blockedFrom: Timestamp;
  blockedUntil: Timestamp;
  blocked: GeneratedAlways<string>;
  seats: Generated<number>;
  capacity: number;
  overbookedBy: string | null;
}
export interface AccessTokensTable {
  id: string;
  hash: Buffer;
  purpose: 'manage_booking';
  coachId: string;
  bookingId: string;
  expiresAt: Timestamp;
  createdAt: Now;
}
export interface ApiKeysTable {
  id: Generated<string>;
  coachId: string;
  name: string;
  hash: Buffer;
  createdAt: Now;
  lastUsedAt: NullableTimestamp;
}
export interface IdempotencyKeysTable {
  coachId: string;
  key: string;
  requestHash: Buffer;
  answer: ColumnType<unknown, string | null, string | null>;
  createdAt: Now;
}
export interface AuditEntriesTable {
  id: GeneratedAlways<bigint>;
  coachId: string | null;
  actorKind: 'owner' | 'coach' | 'client' | 'visitor' | 'system';
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
  at: Now;
}
export interface MailsTable {
  id: string;
  key: string;
  coachId: string | null;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  ics: string | null;
  icsMethod: string | null;
  state: 'sending' | 'sent' | 'kept' | 'failed';
  lastError: string | null;
  createdAt: Now;
  sentAt: NullableTimestamp;
}

/** Every table, as Kysely sees it: columns in camelCase, the database's in snake_case. */
export interface Tables {
  users: UsersTable;
  accounts: AccountsTable;
  sessions: SessionsTable;
  verifications: VerificationsTable;
  usedTotpCodes: UsedTotpCodesTable;
  throttles: ThrottlesTable;
  installation: InstallationTable;
  coaches: CoachesTable;
  schedules: SchedulesTable;
  weeklyHours: WeeklyHoursTable;
  services: ServicesTable;
  overrides: OverridesTable;
  publishedSlots: PublishedSlotsTable;
  clients: ClientsTable;
  bookings: BookingsTable;
  holds: HoldsTable;
  claims: ClaimsTable;
  accessTokens: AccessTokensTable;
  apiKeys: ApiKeysTable;
  idempotencyKeys: IdempotencyKeysTable;
  auditEntries: AuditEntriesTable;
  mails: MailsTable;
}
