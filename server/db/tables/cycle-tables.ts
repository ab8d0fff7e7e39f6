import type { ColumnType, Generated } from 'kysely';
import type { CyclePhase } from '../../../core/cycles/cycle-phase.ts';
import type { PlacementAnswer, PlacementState } from '../../../core/cycles/placement-status.ts';
import type { PlacementWish } from '../../../core/cycles/placement-wish.ts';
import type { PlannedClass, Why } from '../../../core/cycles/placement/placement-result.ts';
import type { Frequency, PlacementSettings } from '../../../core/cycles/placement/placement-settings.ts';
import type { RegularStatus } from '../../../core/cycles/regular-status.ts';
import type { KnownDate } from '../../../core/cycles/send/known-date.ts';
import type { LocalDate, Weekday } from '../../../core/time/instant.ts';
import type { Json, NullableTimestamp, Timestamp } from './columns.ts';

export interface CyclesTable {
  id: string;
  coachId: string;
  name: string;
  firstDate: LocalDate;
  lastDate: LocalDate;
  phase: Generated<CyclePhase>;
  confirmBy: NullableTimestamp;
  opensAt: NullableTimestamp;
  automatic: Generated<boolean>;
  remindDays: Generated<number[]>;
  /** What differs from the settings by default. */
  settings: ColumnType<Partial<PlacementSettings>, string | undefined, string>;
  notes: Generated<string>;
  firstSentAt: NullableTimestamp;
  deadlineDoneAt: NullableTimestamp;
  openedAt: NullableTimestamp;
  completedAt: NullableTimestamp;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface RegularsTable {
  id: string;
  coachId: string;
  clientId: string;
  serviceId: string;
  durationMinutes: number;
  frequency: Frequency;
  weekday: Weekday;
  minute: number;
  acceptableWeekdays: Weekday[];
  acceptableHours: Json<readonly { readonly startMinute: number; readonly endMinute: number }[]>;
  priority: Generated<number>;
  status: Generated<RegularStatus>;
  keepUnanswered: Generated<boolean>;
  notes: Generated<string>;
  startedOn: LocalDate | null;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface CycleRegularsTable {
  cycleId: string;
  regularId: string;
  coachId: string;
  clientId: string;
  frequency: Frequency;
  weekday: Weekday;
  minute: number;
  priority: number;
  wish: PlacementWish | null;
  wishAt: NullableTimestamp;
  message: Generated<string>;
  rounds: Generated<number>;
  sentAt: NullableTimestamp;
  /** Before the last round. */
  toldBefore: ColumnType<readonly KnownDate[] | null, string | null | undefined, string | null>;
  seenAt: NullableTimestamp;
  reminders: Generated<number>;
  remindedAt: NullableTimestamp;
  answers: Generated<number>;
  answeredAt: NullableTimestamp;
}
export interface PlacementsTable {
  id: string;
  coachId: string;
  cycleId: string;
  regularId: string;
  clientId: string;
  dueOn: LocalDate | null;
  state: PlacementState;
  date: LocalDate | null;
  minute: number | null;
  pinned: Generated<boolean>;
  why: ColumnType<Why | null, string | null, string | null>;
  bookingId: string | null;
  toldStartsAt: NullableTimestamp;
  answer: PlacementAnswer | null;
  answeredAt: NullableTimestamp;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface PlacementRunsTable {
  id: string;
  coachId: string;
  cycleId: string;
  state: Generated<'waiting' | 'running' | 'done' | 'stopped' | 'failed'>;
  seconds: number;
  stopAsked: Generated<boolean>;
  classes: ColumnType<readonly PlannedClass[] | null, string | null | undefined, string | null>;
  refusal: string | null;
  askedAt: Timestamp;
  endedAt: NullableTimestamp;
}
