import { ok, refuse, type Result } from '../../result.ts';
import type { RegularPattern, WallHours } from './regular-pattern.ts';

export type WishRefusal =
  | { readonly code: 'end_before_start' }
  | { readonly code: 'ranges_overlap' }
  | { readonly code: 'wish_not_accepted' };

type Wish = Pick<RegularPattern, 'weekday' | 'minute' | 'durationMinutes' | 'acceptableWeekdays' | 'acceptableHours'>;

/** Ranges that touch are one: a session may lie across. */
function joined(sorted: readonly WallHours[]): readonly WallHours[] {
  const hours: WallHours[] = [];
  for (const range of sorted) {
    const last = hours.at(-1);
    if (last && last.endMinute === range.startMinute) hours[hours.length - 1] = { ...last, endMinute: range.endMinute };
    else hours.push({ startMinute: range.startMinute, endMinute: range.endMinute });
  }
  return hours;
}

/** A wish as it is kept: days rise, hours rise and don't touch; the preferred session lies on one of the days, wholly inside the hours. */
export function checkWish<T extends Wish>(wish: T): Result<T, WishRefusal> {
  const { weekday, minute, durationMinutes } = wish;
  const sorted = wish.acceptableHours.toSorted((a, b) => a.startMinute - b.startMinute);
  if (sorted.some((range) => range.endMinute <= range.startMinute)) return refuse({ code: 'end_before_start' });
  if (sorted.some((range, index) => range.startMinute < (sorted[index - 1]?.endMinute ?? 0))) return refuse({ code: 'ranges_overlap' });
  const hours = joined(sorted);
  const fits = hours.some((range) => range.startMinute <= minute && minute + durationMinutes <= range.endMinute);
  if (!fits || !wish.acceptableWeekdays.includes(weekday)) return refuse({ code: 'wish_not_accepted' });
  const days = [...new Set(wish.acceptableWeekdays)].toSorted((a, b) => a - b);
  return ok({ ...wish, acceptableWeekdays: days, acceptableHours: hours });
}
