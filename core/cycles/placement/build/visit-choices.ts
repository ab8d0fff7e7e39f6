import { epochDay } from '../../../time/epoch-day.ts';
import { weekdayOfEpochDay } from '../../../time/weekday-of-epoch-day.ts';
import type { PlacementInput, Regular } from '../placement-input.ts';
import type { Visit } from '../problem.ts';
import { costOf } from './cost-of.ts';
import { anchorOf } from './due-rhythms.ts';
import type { OfferedPlace } from './offered-places.ts';

/** The free places of one offer by their day. */
export type PlacesByDay = ReadonlyMap<number, readonly (OfferedPlace & { readonly index: number })[]>;

/** The days a visit may lie on: the window round its due day, the nearest first, the earlier before the later. */
export function daysAround(due: number, window: number): readonly number[] {
  const days = [due];
  for (let off = 1; off <= window; off += 1) days.push(due - off, due + off);
  return days;
}

/** Whether a session fits into the hours the client accepts. */
export const isAcceptable = (regular: Regular, minute: number, length: number): boolean =>
  regular.acceptableHours.some((hours) => hours.startMinute <= minute && minute + length <= hours.endMinute);

/** The first visit keeps its distance from the last session; the greatest only where no due day lies between. */
export function isFarFromLast(input: PlacementInput, regular: Regular, due: number, day: number): boolean {
  if (regular.lastSession === null) return true;
  const { period, leastGap, mostGap } = input.settings.frequencies[regular.frequency];
  const last = epochDay(regular.lastSession);
  const neighbour = due - anchorOf(last, regular.weekday) === period;
  return day - last >= leastGap && (!neighbour || day - last <= mostGap);
}

/** The client comes on that day anyway, beside the rhythm. */
export const comesAnyway = ({ extras }: Regular, day: number): boolean => extras.some((date) => epochDay(date) === day);

/** Everywhere a visit due on that day may lie. */
export function visitChoices(input: PlacementInput, regular: Regular, due: number, free: PlacesByDay): Visit {
  const { settings } = input;
  const length = input.offers[regular.offerId]!.rules.durationMinutes;
  const days: number[] = [];
  const first: number[] = [0];
  const places: number[] = [];
  const costs: number[] = [];
  for (const day of daysAround(due, settings.frequencies[regular.frequency].window)) {
    if (!regular.acceptableWeekdays.includes(weekdayOfEpochDay(day)) || comesAnyway(regular, day)) continue;
    if (!isFarFromLast(input, regular, due, day)) continue;
    const here = (free.get(day) ?? [])
      .filter(({ minute }) => isAcceptable(regular, minute, length))
      .toSorted((a, b) => Math.abs(a.minute - regular.minute) - Math.abs(b.minute - regular.minute) || a.minute - b.minute || a.at - b.at);
    if (here.length === 0) continue;
    days.push(day);
    for (const place of here) {
      places.push(place.index);
      costs.push(costOf(settings, day - due, place.minute - regular.minute));
    }
    first.push(places.length);
  }
  return {
    due,
    days: Int32Array.from(days),
    first: Int32Array.from(first),
    places: Int32Array.from(places),
    costs: Int32Array.from(costs),
    pinned: false,
    afterSkip: false,
  };
}
