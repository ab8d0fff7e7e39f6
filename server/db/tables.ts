import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AttendanceRules } from '../../core/attendance/attendance-rules.ts';
import type { OverrideKind } from '../../core/availability/availability-input.ts';
import type { BookingStatus } from '../../core/bookings/booking-status.ts';
import type { ClientState } from '../../core/clients/client-state.ts';
import type { BookingPolicy } from '../../core/policies/booking-policy.ts';
import type { CreditKept } from '../../core/packages/credit-kept.ts';
import type { CreditRules } from '../../core/packages/credit-rules.ts';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import type { RelationshipRules } from '../../core/policies/relationship-rules.ts';
import type { ServiceRules } from '../../core/policies/service-rules.ts';
import type { Location } from '../../core/services/location.ts';
import type { Price } from '../../core/services/price.ts';
import type { LocalDate, Weekday } from '../../core/time/instant.ts';
import type { WaitlistRules } from '../../core/waitlist/waitlist-rules.ts';
import type { ClaimsTable, HoldsTable } from './tables/claim-tables.ts';
import type { ClosureBookingsTable, ClosuresTable } from './tables/closure-tables.ts';
import type { Json, NullableTimestamp, Now, Timestamp } from './tables/columns.ts';
import type { CycleRegularsTable, CyclesTable, PlacementRunsTable, PlacementsTable, RegularsTable } from './tables/cycle-tables.ts';
import type { AuditEntriesTable, IdempotencyKeysTable, MailsTable } from './tables/log-tables.ts';
import type { FormAnswersTable, FormsTable, FormVersionsTable } from './tables/form-tables.ts';
import type {
  CheckInMonthsTable,
  CreditEntriesTable,
  PackageNoticesTable,
  PackagesTable,
  PackageTemplatesTable,
} from './tables/package-tables.ts';
import type { RequestMessagesTable, RequestsTable, RequestSuggestionsTable } from './tables/request-tables.ts';
import type { SeriesTable } from './tables/series-table.ts';
import type { FreedSpansTable, FreedTimesTable, WaitlistEntriesTable, WaitlistOffersTable } from './tables/waitlist-tables.ts';
import type {
  AccountsTable,
  ApiKeysTable,
  InstallationTable,
  InvitationsTable,
  SessionsTable,
  ThrottlesTable,
  TwoFactorsTable,
  UsedTotpCodesTable,
  UsersTable,
  VerificationsTable,
} from './tables/sign-in-tables.ts';

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
  relationshipRules: ColumnType<RelationshipRules, string | undefined, string>;
  attendance: ColumnType<AttendanceRules, string | undefined, string>;
  creditRules: ColumnType<CreditRules, string | undefined, string>;
  waitlistRules: ColumnType<WaitlistRules, string | undefined, string>;
  /** When its line is to be looked at again; null: nothing is held for it. */
  waitlistDueAt: NullableTimestamp;
  visibility: Generated<'public' | 'connected' | 'private'>;
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
  visibility: Generated<'public' | 'connected' | 'private'>;
  active: Generated<boolean>;
  rules: Json<ServiceRules>;
  /** The public books it only inside an open cycle. */
  cycleBound: Generated<boolean>;
  /** What a session costs of a package; 0: it takes none. */
  credits: Generated<number>;
  creditsRequired: Generated<boolean>;
  formId: string | null;
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
  name: string;
  email: string;
  phone: Generated<string>;
  timeZone: string | null;
  connected: Generated<boolean>;
  vip: Generated<boolean>;
  priority: number | null;
  state: Generated<ClientState>;
  startedOn: LocalDate | null;
  tags: Generated<string[]>;
  notes: Generated<string>;
  erasedAt: NullableTimestamp;
  /** The record that this one became part of. */
  mergedInto: string | null;
  version: Generated<number>;
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
  /** What it was asked for with, alone or with others. */
  requestId: string | null;
  /** Its series, and its name there. */
  seriesId: string | null;
  seriesDate: LocalDate | null;
  /** The client's second choice; nothing holds it. */
  backupStartsAt: NullableTimestamp;
  /** By the client, later than was free of consequences. */
  cancelledLate: Generated<boolean>;
  /** Whose credits it uses, and how many. */
  packageId: string | null;
  credits: Generated<number>;
  /** Cancelled, and why they were not returned. */
  creditKept: CreditKept | null;
  checkIn: Generated<boolean>;
  /** First day of the month whose free check-in it takes. */
  checkInMonth: GeneratedAlways<LocalDate | null>;
  formRemindedAt: NullableTimestamp;
  /** Who marked it last, or took the mark back. */
  markedBy: 'coach' | 'system' | null;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface AccessTokensTable {
  id: string;
  hash: Buffer;
  purpose: 'manage_booking' | 'portal' | 'waitlist';
  coachId: string;
  /** Of a `manage_booking`. */
  bookingId: string | null;
  /** Of a `portal`: one client's dates in one cycle. */
  cycleId: string | null;
  clientId: string | null;
  /** Of a `waitlist`: one's own place in line. */
  waitlistEntryId: string | null;
  /** Only the client's mailbox ever held it. */
  provesClient: Generated<boolean>;
  expiresAt: Timestamp;
  createdAt: Now;
}
export interface RescheduleRequestsTable {
  id: string;
  coachId: string;
  bookingId: string;
  state: Generated<'open' | 'moved' | 'cancelled' | 'withdrawn'>;
  note: Generated<string>;
  askedAt: Timestamp;
  answeredAt: NullableTimestamp;
}

/** Every table, as Kysely sees it: columns in camelCase, the database's in snake_case. */
export interface Tables {
  users: UsersTable;
  accounts: AccountsTable;
  sessions: SessionsTable;
  verifications: VerificationsTable;
  twoFactors: TwoFactorsTable;
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
  rescheduleRequests: RescheduleRequestsTable;
  invitations: InvitationsTable;
  cycles: CyclesTable;
  regulars: RegularsTable;
  cycleRegulars: CycleRegularsTable;
  placements: PlacementsTable;
  placementRuns: PlacementRunsTable;
  requests: RequestsTable;
  requestSuggestions: RequestSuggestionsTable;
  requestMessages: RequestMessagesTable;
  series: SeriesTable;
  closures: ClosuresTable;
  closureBookings: ClosureBookingsTable;
  packageTemplates: PackageTemplatesTable;
  packages: PackagesTable;
  creditEntries: CreditEntriesTable;
  packageNotices: PackageNoticesTable;
  checkInMonths: CheckInMonthsTable;
  forms: FormsTable;
  formVersions: FormVersionsTable;
  formAnswers: FormAnswersTable;
  waitlistEntries: WaitlistEntriesTable;
  freedSpans: FreedSpansTable;
  freedTimes: FreedTimesTable;
  waitlistOffers: WaitlistOffersTable;
}
