import { dateOfEpochDay } from '../../../time/date-of-epoch-day.ts';
import type { PlacementInput } from '../placement-input.ts';
import type { PlannedRegular, PlannedVisit, Why } from '../placement-result.ts';
import { COST_PARTS } from '../problem.ts';
import type { Place, Plan, Problem, Visit } from '../problem.ts';
import { blockedDay } from './blocked-day.ts';
import type { VisitOfPlan } from './blocked-day.ts';
import { blockedDays } from './blocked-days.ts';
import { layOut } from './laid-out.ts';
import type { LaidOut } from './laid-out.ts';

function whyThere(laid: LaidOut, own: VisitOfPlan, visit: Visit, place: Place): Why {
  const { minute } = laid.input.regulars[laid.problem.clients[own.client]!.regular]!;
  const days = place.day - visit.due;
  const minutes = place.minute - minute;
  if (visit.pinned) return { code: 'pinned', days, minutes };
  if (days === 0 && minutes === 0) return { code: 'preferred' };
  return { code: 'moved', days, minutes, blocked: blockedDay(laid, own, visit.due, minute) };
}

function plannedVisit(laid: LaidOut, own: VisitOfPlan): PlannedVisit {
  const { problem, plan } = laid;
  const path = plan[own.client]!;
  const visit = problem.clients[own.client]!.rhythms[path.rhythm]!.visits[own.index]!;
  const dueOn = dateOfEpochDay(visit.due);
  const place = problem.places[path.places[own.index]!];
  if (!place) return { dueOn, placed: null, why: { code: 'unplaced', blocked: blockedDays(laid, own) } };
  return {
    dueOn,
    placed: { date: dateOfEpochDay(place.day), minute: place.minute, at: place.at },
    why: whyThere(laid, own, visit, place),
  };
}

/** The plan in dates, each visit with the reason why it lies where it lies. */
export function explainPlan(input: PlacementInput, problem: Problem, plan: Plan): readonly PlannedRegular[] {
  const laid = layOut(input, problem, plan);
  return plan.map((path, client) => ({
    regularId: input.regulars[problem.clients[client]!.regular]!.id,
    visits: [...path.places.keys()].map((index) => plannedVisit(laid, { client, index })),
    cost: path.cost / COST_PARTS,
  }));
}
