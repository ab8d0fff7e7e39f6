import { dateOfEpochDay } from '../../../time/date-of-epoch-day.ts';
import type { WallMinute } from '../../../time/instant.ts';
import { weekdayOfEpochDay } from '../../../time/weekday-of-epoch-day.ts';
import { comesAnyway, isFarFromLast } from '../build/visit-choices.ts';
import type { DayBlocked } from '../placement-result.ts';
import type { Visit } from '../problem.ts';
import { keepsGap } from '../search/keeps-gap.ts';
import { fits, occupy } from '../search/occupancy.ts';
import type { LaidOut } from './laid-out.ts';

/** One visit of the plan: of a client, the `index`-th. */
export interface VisitOfPlan {
  readonly client: number;
  readonly index: number;
}

/** A neighbouring visit of the client that does not go together with this day. */
function neighbourInTheWay({ problem, plan }: LaidOut, { client, index }: VisitOfPlan, day: number): number | undefined {
  const { rhythm, places } = plan[client]!;
  const each = problem.clients[client]!;
  const { visits } = each.rhythms[rhythm]!;
  const dayOf = (k: number): number | undefined => problem.places[places[k] ?? -1]?.day;
  const before = dayOf(index - 1);
  if (before !== undefined && !keepsGap(each, visits[index - 1]!, visits[index]!, before, day)) return before;
  const after = dayOf(index + 1);
  return after !== undefined && !keepsGap(each, visits[index]!, visits[index + 1]!, day, after) ? after : undefined;
}

/** Everybody whose visits, this one not counted, use a row that has no room for one of these places. */
function takenBy({ input, problem, plan, occupancy, users }: LaidOut, own: VisitOfPlan, places: readonly number[]): readonly string[] {
  const alsoUses = (row: number): boolean =>
    plan[own.client]!.places.some((place, index) => place >= 0 && index !== own.index && problem.places[place]!.rows.includes(row));
  const found = new Set<number>();
  for (const place of places) {
    const { rows, weights } = problem.places[place]!;
    for (const [index, row] of rows.entries()) {
      if (occupancy.used[row]! + weights[index]! <= problem.limits[row]!) continue;
      for (const user of users[row]!) if (user !== own.client || alsoUses(row)) found.add(user);
    }
  }
  return [...found].sort((a, b) => a - b).map((client) => input.regulars[problem.clients[client]!.regular]!.id);
}

/** What keeps the visit, which takes nothing up, from all of the day, or from this minute of it; null where it could lie there. */
function obstacle(laid: LaidOut, own: VisitOfPlan, visit: Visit, day: number, minute: WallMinute | null): DayBlocked | null {
  const { input, problem, occupancy } = laid;
  const regular = input.regulars[problem.clients[own.client]!.regular]!;
  const date = dateOfEpochDay(day);
  if (!regular.acceptableWeekdays.includes(weekdayOfEpochDay(day))) return { date, code: 'weekday_not_accepted' };
  if (comesAnyway(regular, day)) return { date, code: 'gap', neighbour: date };
  if (!isFarFromLast(input, regular, visit.due, day) && regular.lastSession !== null)
    return { date, code: 'gap', neighbour: regular.lastSession };
  const position = visit.days.indexOf(day);
  const places = position < 0 ? [] : [...visit.places.subarray(visit.first[position], visit.first[position + 1])];
  const wanted = places.filter((place) => minute === null || problem.places[place]!.minute === minute);
  if (wanted.length === 0) return { date, code: 'closed' };
  const neighbour = neighbourInTheWay(laid, own, day);
  if (neighbour !== undefined) return { date, code: 'gap', neighbour: dateOfEpochDay(neighbour) };
  if (wanted.some((place) => fits(occupancy, place))) return null;
  return { date, code: 'taken', regularIds: takenBy(laid, own, wanted) };
}

/**
 * What keeps a visit from all of a day, or from one minute of it, everything else lying as in the plan. Null where nothing does: a plan that is as
 * good as can be leaves nobody unplaced who could lie somewhere.
 */
export function blockedDay(laid: LaidOut, own: VisitOfPlan, day: number, minute: WallMinute | null = null): DayBlocked | null {
  const { problem, plan, occupancy } = laid;
  const { rhythm, places } = plan[own.client]!;
  const visit = problem.clients[own.client]!.rhythms[rhythm]!.visits[own.index]!;
  const place = places[own.index]!;
  if (place >= 0) occupy(occupancy, place, -1);
  const found = obstacle(laid, own, visit, day, minute);
  if (place >= 0) occupy(occupancy, place, 1);
  return found;
}
