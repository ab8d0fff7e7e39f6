import type { ColumnType, Generated } from 'kysely';
import type { NullableTimestamp, Now, Timestamp } from './columns.ts';

export interface UsersTable {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  role: Generated<'owner' | 'coach' | 'client'>;
  twoFactorEnabled: Generated<boolean>;
  disabledAt: NullableTimestamp;
  lastSeenAt: NullableTimestamp;
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
/** Written by the sign-in library; we only take one away. */
export interface TwoFactorsTable {
  id: string;
  userId: string;
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
export interface InvitationsTable {
  id: string;
  hash: Buffer;
  email: string;
  name: string;
  role: 'owner' | 'coach';
  invitedBy: string;
  expiresAt: Timestamp;
  acceptedAt: NullableTimestamp;
  createdAt: Now;
}
export interface InstallationTable {
  key: string;
  value: ColumnType<unknown, string, string>;
}
export interface ApiKeysTable {
  id: Generated<string>;
  coachId: string;
  name: string;
  hash: Buffer;
  createdAt: Now;
  lastUsedAt: NullableTimestamp;
}
