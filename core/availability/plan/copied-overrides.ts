import { addDays } from '../../time/add-days.ts';
import { daysBetween } from '../../time/days-between.ts';
import { epochDay } from '../../time/epoch-day.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { Override } from '../availability-input.ts';
import { clipSpan, daySpanOf, daysOfSpan } from '../builder/day-span.ts';
import { isOver } from './is-over.ts';

type Exception = Omit<Override, 'id'>;

/** Days of the coach's zone, both ends included. The later span begins on `into` and is as long. */
export interface CopyAsked {
  readonly zone: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly into: LocalDate;
  readonly now: Instant;
}

/** How many weeks bring the earlier span closest to the later one. Whole weeks, so that a Tuesday stays a Tuesday. */
export const weeksBetween = (from: LocalDate, into: LocalDate): number => Math.max(1, Math.round(daysBetween(from, into) / 7));

/**
 * The exceptions of an earlier span, later by whole weeks: cut to the earlier span, moved, cut to what is to come of the later one. What goes
 * on for ever, or long enough to hold there anyway, is not copied.
 */
export function copiedOverrides<T extends Exception>(overrides: readonly T[], { zone, from, to, into, now }: CopyAsked): readonly T[] {
  const shift = 7 * weeksBetween(from, into);
  const today = instantToWall(zone, now).date;
  const first = epochDay(into > today ? into : today);
  const last = epochDay(addDays(into, daysBetween(from, to)));
  return overrides.flatMap((override) => {
    const whole = daySpanOf(override);
    const early = override.endsOn === null ? null : clipSpan(whole, epochDay(from), epochDay(to));
    const late = early && clipSpan({ ...early, first: early.first + shift, last: early.last + shift }, first, last);
    if (!late || (whole.first <= late.first && late.last <= whole.last)) return [];
    const copy = { ...override, ...daysOfSpan(late) };
    return isOver(zone, copy, now) ? [] : [copy];
  });
}
