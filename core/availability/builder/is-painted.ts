import type { LocalDate } from '../../time/instant.ts';
import { dayRangeOf } from './day-range-of.ts';
import type { PlannedException } from './exception.ts';
import { exceptionsOn } from './exceptions-on.ts';
import type { PaintWish } from './paint-wish.ts';

/** Whether a day already has what is wished, and nothing else in those minutes. A wish without a note takes any note. */
export function isPainted(overrides: readonly PlannedException[], date: LocalDate, wish: Omit<PaintWish, 'dates'>): boolean {
  const wanted = dayRangeOf(wish);
  const there = exceptionsOn(overrides, date, wish.scheduleId ?? wish.seen).filter((each) => {
    const own = dayRangeOf(each);
    const stays = wish.kind === 'capacity' && each.kind === 'extra';
    return !stays && own.startMinute < wanted.endMinute && wanted.startMinute < own.endMinute;
  });
  if (wish.kind === 'open') return there.length === 0;
  const [only, ...others] = there;
  if (!only || others.length > 0 || only.kind !== wish.kind || only.capacity !== wish.capacity) return false;
  const own = dayRangeOf(only);
  const covers = own.startMinute <= wanted.startMinute && wanted.endMinute <= own.endMinute;
  return covers && (wish.note === '' || wish.note === only.note);
}
