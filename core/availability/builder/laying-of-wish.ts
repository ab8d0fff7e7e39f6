import { dayRangeOf } from './day-range-of.ts';
import type { Laying } from './lay-days.ts';
import type { PaintWish } from './paint-wish.ts';
import { withinMinutes } from './within-minutes.ts';

/** A wish takes the place of all that lies in its minutes. Only a number of clients leaves extra hours alone: it speaks about them. */
export function layingOfWish({ dates, kind, seen, ...rest }: PaintWish): Laying {
  const { startMinute, endMinute, scheduleId } = rest;
  const contents = kind === 'open' ? [] : [withinMinutes({ kind, ...rest }, dayRangeOf(rest))];
  return { dates, startMinute, endMinute, scheduleId, seen, keep: kind === 'capacity' ? ['extra'] : [], contents };
}
