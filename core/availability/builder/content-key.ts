import type { DayException } from './exception.ts';

/** Equal for two exceptions that differ in nothing but their days. */
export const contentKey = ({ kind, startMinute, endMinute, capacity, note, scheduleId }: DayException): string =>
  JSON.stringify([kind, startMinute ?? 0, endMinute ?? 1440, capacity, note, scheduleId]);
