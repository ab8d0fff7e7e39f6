import type { DayException, MinuteRange } from './exception.ts';

/** The exception with other times, written as it is kept: from midnight to midnight is the whole day. */
export function withinMinutes(exception: DayException, { startMinute, endMinute }: MinuteRange): DayException {
  const { kind, capacity, note, scheduleId } = exception;
  const whole = startMinute === 0 && endMinute === 1440;
  return { kind, startMinute: whole ? null : startMinute, endMinute: whole ? null : endMinute, capacity, note, scheduleId };
}
