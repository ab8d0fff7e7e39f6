import { dateOfEpochDay } from '../../../time/date-of-epoch-day.ts';
import type { PlacementInput } from '../placement-input.ts';
import type { PlannedRegular, PlannedVisit, Why } from '../placement-result.ts';
import { COST_PARTS } from '../problem.ts';
import type { Plan, Problem } from '../problem.ts';
import { addPath, createOccupancy } from '../search/occupancy.ts';
import { blockedDays } from './blocked-days.ts';
import type { LaidOut } from './blocked-days.ts';

function usersOf(problem: Problem, plan: Plan): readonly (readonly number[])[] {
  const users: number[][] = Array.from({ length: problem.limits.length }, () => []);
  for (const [client, { places }] of plan.entries())
    for (const place of places) if (place >= 0) for (const row of problem.places[place]!.rows) users[row]!.push(client);
  return users;
}

function plannedVisit(laid: LaidOut, client: number, index: number): PlannedVisit {
  const { problem, plan, input } = laid;
  const path = plan[client]!;
  const visit = problem.clients[client]!.rhythms[path.rhythm]!.visits[index]!;
  const dueOn = dateOfEpochDay(visit.due);
  const place = problem.places[path.places[index]!];
  if (!place) return { dueOn, placed: null, why: { code: 'unplaced', blocked: blockedDays(laid, client, index) } };
  const days = place.day - visit.due;
  const minutes = place.minute - input.regulars[problem.clients[client]!.regular]!.minute;
  const moved: Why = days === 0 && minutes === 0 ? { code: 'preferred' } : { code: 'moved', days, minutes };
  const why: Why = visit.pinned ? { code: 'pinned', days, minutes } : moved;
  return { dueOn, placed: { date: dateOfEpochDay(place.day), minute: place.minute, at: place.at }, why };
}

/** The plan in dates, each visit with the reason why it lies where it lies. */
export function explainPlan(input: PlacementInput, problem: Problem, plan: Plan): readonly PlannedRegular[] {
  const occupancy = createOccupancy(problem);
  for (const path of plan) addPath(occupancy, path);
  const laid: LaidOut = { input, problem, plan, occupancy, users: usersOf(problem, plan) };
  return plan.map((path, client) => ({
    regularId: input.regulars[problem.clients[client]!.regular]!.id,
    visits: [...path.places.keys()].map((index) => plannedVisit(laid, client, index)),
    cost: path.cost / COST_PARTS,
  }));
}
