import { dateOfEpochDay } from '../time/date-of-epoch-day.ts';
import { epochDay } from '../time/epoch-day.ts';
import type { Weekday } from '../time/instant.ts';
import { weekdayOfEpochDay } from '../time/weekday-of-epoch-day.ts';
import type { Rhythm, SeriesPattern } from './series-pattern.ts';

type Weekly = Extract<Rhythm, { kind: 'weekly' }>;
type Monthly = Extract<Rhythm, { kind: 'monthly_by_date' | 'monthly_by_weekday' }>;

/** A month as epoch days. */
interface Month {
  readonly first: number;
  readonly length: number;
}

function monthAt(index: number): Month {
  const firstOf = (month: number): number =>
    epochDay(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
  const first = firstOf(index);
  return { first, length: firstOf(index + 1) - first };
}

const monthOf = (day: number): number => {
  const date = dateOfEpochDay(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
};

function nthWeekday({ first, length }: Month, nth: number, weekday: Weekday): number | null {
  const earliest = first + ((weekday - weekdayOfEpochDay(first) + 7) % 7);
  const fits = Math.floor((first + length - 1 - earliest) / 7) + 1;
  const index = nth === -1 ? fits : nth;
  return index <= fits ? earliest + (index - 1) * 7 : null;
}

/** The day of a month; null where it has none. */
function dayIn(month: Month, rhythm: Monthly): number | null {
  if (rhythm.kind === 'monthly_by_weekday') return nthWeekday(month, rhythm.nth, rhythm.weekday);
  if (rhythm.day <= month.length) return month.first + rhythm.day - 1;
  return rhythm.shortMonth === 'last_day' ? month.first + month.length - 1 : null;
}

function* weeklyDays({ every, weekdays }: Weekly, from: number): Generator<number> {
  let first = from;
  while (!weekdays.includes(weekdayOfEpochDay(first))) first += 1;
  const inOrder = weekdays.toSorted((one, other) => one - other);
  for (let monday = first - weekdayOfEpochDay(first) + 1; ; monday += 7 * every)
    for (const weekday of inOrder) if (monday + weekday > first) yield monday + weekday - 1;
}

/** Every month is looked at until one has the day; from that one on, every n-th. Those that don't have it are passed over: some later one does. */
function* monthlyDays(rhythm: Monthly, from: number): Generator<number> {
  let index = monthOf(from);
  for (let day = dayIn(monthAt(index), rhythm); day === null || day < from; day = dayIn(monthAt(index), rhythm)) index += 1;
  for (; ; index += rhythm.every) {
    const day = dayIn(monthAt(index), rhythm);
    if (day !== null) yield day;
  }
}

function* daysOf(rhythm: Rhythm, from: number): Generator<number> {
  if (rhythm.kind === 'weekly') yield* weeklyDays(rhythm, from);
  else if (rhythm.kind === 'dates') yield* rhythm.dates.map(epochDay).filter((day) => day >= from);
  else yield* monthlyDays(rhythm, from);
}

/**
 * The days of a pattern's rhythm up to `to`, at most `most`, as epoch days in order. Whatever its end says besides is the caller's business. Days
 * that don't exist are ignored and not counted (RFC 5545, 3.3.10).
 */
export function rhythmDays({ rhythm, startsOn }: SeriesPattern, to: number, most: number = Number.POSITIVE_INFINITY): readonly number[] {
  const days: number[] = [];
  if (most <= 0) return days;
  for (const day of daysOf(rhythm, epochDay(startsOn))) {
    if (day > to) break;
    days.push(day);
    if (days.length >= most) break;
  }
  return days;
}
