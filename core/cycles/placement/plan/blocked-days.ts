import { dateOfEpochDay } from '../../../time/date-of-epoch-day.ts';
import { epochDay } from '../../../time/epoch-day.ts';
import { weekdayOfEpochDay } from '../../../time/weekday-of-epoch-day.ts';
import { daysAround, isFarFromLast } from '../build/visit-choices.ts';
import type { PlacementInput } from '../placement-input.ts';
import type { DayBlocked } from '../placement-result.ts';
import type { Plan, Problem, Visit } from '../problem.ts';
import { keepsGap } from '../search/keeps-gap.ts';
import { fits } from '../search/occupancy.ts';
import type { Occupancy } from '../search/occupancy.ts';

/** The plan, with what it takes up and who takes it. */
export interface LaidOut {
  readonly input: PlacementInput;
  readonly problem: Problem;
  readonly plan: Plan;
  readonly occupancy: Occupancy;
  /** For each row, the clients that use it. */
  readonly users: readonly (readonly number[])[];
}

/** A neighbouring visit of the client that does not go together with this day. */
function neighbourInTheWay({ problem, plan }: LaidOut, client: number, visit: number, day: number): number | undefined {
  const { rhythm, places } = plan[client]!;
  const each = problem.clients[client]!;
  const { visits } = each.rhythms[rhythm]!;
  const dayOf = (k: number): number | undefined => problem.places[places[k] ?? -1]?.day;
  const before = dayOf(visit - 1);
  if (before !== undefined && !keepsGap(each, visits[visit - 1]!, visits[visit]!, before, day)) return before;
  const after = dayOf(visit + 1);
  return after !== undefined && !keepsGap(each, visits[visit]!, visits[visit + 1]!, day, after) ? after : undefined;
}

/** Everybody who uses a row that has no room for one of these places. */
function takenBy({ input, problem, occupancy, users }: LaidOut, places: Int32Array): readonly string[] {
  const found = new Set<number>();
  for (const place of places) {
    const { rows, weights } = problem.places[place]!;
    for (const [index, row] of rows.entries())
      if (occupancy.used[row]! + weights[index]! > problem.limits[row]!) for (const user of users[row]!) found.add(user);
  }
  return [...found].sort((a, b) => a - b).map((client) => input.regulars[problem.clients[client]!.regular]!.id);
}

function blockedDay(laid: LaidOut, client: number, index: number, visit: Visit, day: number): DayBlocked | undefined {
  const { input, problem, occupancy } = laid;
  const regular = input.regulars[problem.clients[client]!.regular]!;
  const date = dateOfEpochDay(day);
  if (!regular.acceptableWeekdays.includes(weekdayOfEpochDay(day))) return { date, code: 'weekday_not_accepted' };
  if (!isFarFromLast(input, regular, visit.due, day) && regular.lastSession !== null)
    return { date, code: 'gap', neighbour: regular.lastSession };
  const position = visit.days.indexOf(day);
  if (position < 0) return { date, code: 'closed' };
  const neighbour = neighbourInTheWay(laid, client, index, day);
  if (neighbour !== undefined) return { date, code: 'gap', neighbour: dateOfEpochDay(neighbour) };
  const places = visit.places.subarray(visit.first[position], visit.first[position + 1]);
  if (places.some((place) => fits(occupancy, place))) return undefined;
  return { date, code: 'taken', regularIds: takenBy(laid, places) };
}

/** Why an unplaced visit lies on none of the days of its window. A day on which it could lie is left out; a plan that is as good as can be has none. */
export function blockedDays(laid: LaidOut, client: number, index: number): readonly DayBlocked[] {
  const { input, problem, plan } = laid;
  const visit = problem.clients[client]!.rhythms[plan[client]!.rhythm]!.visits[index]!;
  const { frequency } = input.regulars[problem.clients[client]!.regular]!;
  const first = epochDay(input.firstDate);
  const last = epochDay(input.lastDate);
  return daysAround(visit.due, input.settings.frequencies[frequency].window)
    .filter((day) => first <= day && day <= last)
    .sort((a, b) => a - b)
    .flatMap((day) => blockedDay(laid, client, index, visit, day) ?? []);
}
