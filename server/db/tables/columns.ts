import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';

/** Read as epoch milliseconds, written as Date. */
export type Timestamp = ColumnType<Instant, Date, Date>;
export type NullableTimestamp = ColumnType<Instant | null, Date | null, Date | null>;
export type Now = ColumnType<Instant, Date | undefined, Date>;
export type Json<T extends object> = JSONColumnType<T>;
