import type { ColumnType, GeneratedAlways } from 'kysely';
import type { NullableTimestamp, Now } from './columns.ts';

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
  bookingId: string | null;
  /** Written once; taken away when the person it is about is erased. */
  effect: ColumnType<unknown, string | null | undefined, null>;
  resendOf: string | null;
  createdAt: Now;
  sentAt: NullableTimestamp;
}
export interface IdempotencyKeysTable {
  coachId: string;
  key: string;
  requestHash: Buffer;
  answer: ColumnType<unknown, string | null, string | null>;
  createdAt: Now;
}
