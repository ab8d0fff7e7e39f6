import type { DayException, MinuteRange } from './exception.ts';

/** The minutes an exception covers; without times it is the whole day. */
export const dayRangeOf = ({ startMinute, endMinute }: Pick<DayException, 'startMinute' | 'endMinute'>): MinuteRange => ({
  startMinute: startMinute ?? 0,
  endMinute: endMinute ?? 1440,
});
