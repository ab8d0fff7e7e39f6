import type { RangeDraft } from './wish-draft.ts';

const minuteOf = (typed: string): number => Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3, 5));

/** Typed hours in minutes after midnight; an end at 00:00 is the end of the day. Null while one of them is missing. */
export const rangeOf = ({ from, until }: RangeDraft): { startMinute: number; endMinute: number } | null =>
  from === '' || until === '' ? null : { startMinute: minuteOf(from), endMinute: minuteOf(until) || 1440 };
