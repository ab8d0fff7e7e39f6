import { epochDay } from '../../../time/epoch-day.ts';
import { weekdayOfEpochDay } from '../../../time/weekday-of-epoch-day.ts';
import type { PlacementInput, Regular } from '../placement-input.ts';

const onOrAfter = (day: number, weekday: number): number => day + ((weekday - weekdayOfEpochDay(day) + 7) % 7);

function dueDays(first: number, last: number, period: number): readonly number[] {
  const days: number[] = [];
  for (let day = first; day <= last; day += period) days.push(day);
  return days;
}

/** The preferred weekday nearest to the last session: a session that had been moved does not move the rhythm. */
export const anchorOf = (lastSession: number, weekday: number): number => onOrAfter(lastSession - 3, weekday);

/** The visit due nearest to a day, of two the earlier; -1 where none is near. */
export function nearestVisit(date: string, due: readonly number[], period: number): number {
  const wanted = epochDay(date);
  let nearest = 0;
  for (let index = 1; index < due.length; index += 1)
    if (Math.abs(due[index]! - wanted) < Math.abs(due[nearest]! - wanted)) nearest = index;
  return due.length > 0 && 2 * Math.abs(due[nearest]! - wanted) <= period ? nearest : -1;
}

/** The nearest visit for each pin; undefined where two would be the same visit, or one is not near any. */
export function visitsOfPins(pins: Regular['pins'], due: readonly number[], period: number): readonly number[] | undefined {
  const visits = pins.map((pin) => nearestVisit(pin.dueOn, due, period));
  return visits.includes(-1) || new Set(visits).size < visits.length ? undefined : visits;
}

/** The visits that are skipped; a skip that is near to none is nobody's. */
export const visitsOfSkips = (skips: Regular['skips'], due: readonly number[], period: number): ReadonlySet<number> =>
  new Set(skips.map((date) => nearestVisit(date, due, period)).filter((visit) => visit >= 0));

/** How far a rhythm lies from the due days that pins and skips were made for. */
function distanceOf({ pins, skips }: Regular, due: readonly number[], period: number): number {
  const dates = [...pins.map(({ dueOn }) => dueOn), ...skips];
  return dates.reduce((sum, date) => {
    const visit = nearestVisit(date, due, period);
    return sum + (visit < 0 ? period : Math.abs(due[visit]! - epochDay(date)));
  }, 0);
}

/** Every way to lay the due days, whatever was pinned or dropped. */
export function allRhythms(
  input: Pick<PlacementInput, 'firstDate' | 'lastDate' | 'settings'>,
  regular: Regular,
): readonly (readonly number[])[] {
  const { period } = input.settings.frequencies[regular.frequency];
  const first = epochDay(input.firstDate);
  const last = epochDay(input.lastDate);
  if (regular.lastSession !== null) {
    const anchor = anchorOf(epochDay(regular.lastSession), regular.weekday);
    const periods = Math.max(1, Math.ceil((first - anchor) / period));
    return [dueDays(anchor + periods * period, last, period)];
  }
  const start = onOrAfter(first, regular.weekday);
  const rhythms: (readonly number[])[] = [];
  for (let shift = 0; shift < period; shift += 7) rhythms.push(dueDays(start + shift, last, period));
  const some = rhythms.filter((rhythm) => rhythm.length > 0);
  return some.length > 0 ? some : rhythms.slice(0, 1);
}

/**
 * The due days a regular may have in the cycle: those that keep the rhythm of the last session, or every phase where there is none. Pins
 * and skips decide the phase among them, by the due days they were made for. None where a pin belongs to no visit.
 */
export function dueRhythms(input: PlacementInput, regular: Regular): readonly (readonly number[])[] {
  const { period } = input.settings.frequencies[regular.frequency];
  const fitting = allRhythms(input, regular).filter((due) => visitsOfPins(regular.pins, due, period));
  const distances = fitting.map((due) => distanceOf(regular, due, period));
  const least = Math.min(...distances);
  return fitting.filter((_, index) => distances[index] === least);
}
