import type { PlannedDay } from '../../../../contract/availability.ts';
import { exceptionsOn } from '../../../../core/availability/builder/exceptions-on.ts';
import type { PlannedException } from '../../../../core/availability/builder/exception.ts';
import type { DateSpan } from './date-span.ts';
import { datesBetween } from './grid/dates-between.ts';
import type { DayFacts } from './grid/day-facts.ts';

interface Plan {
  readonly before: ReadonlyMap<string, PlannedDay>;
  readonly after: ReadonlyMap<string, PlannedDay>;
  readonly isFresh: boolean;
}

interface Painted {
  readonly painted: readonly PlannedException[];
  readonly days: readonly string[];
}

/** What every cell of the span shows. Days that the paint leaves alone don't wait for the server. */
export function dayFactsOf(
  { from, to }: DateSpan,
  today: string,
  scheduleId: string,
  { painted, days }: Painted,
  { before, after, isFresh }: Plan,
): ReadonlyMap<string, DayFacts> {
  const changed = new Set(days);
  const factsOf = (date: string): DayFacts => ({
    date,
    isPast: date < today,
    isToday: date === today,
    exceptions: exceptionsOn(painted, date, scheduleId),
    isChanged: changed.has(date),
    before: before.get(date),
    after: (changed.has(date) ? after.get(date) : undefined) ?? before.get(date),
    isFresh: isFresh || !changed.has(date),
  });
  return new Map(datesBetween(from, to).map((date) => [date, factsOf(date)]));
}
