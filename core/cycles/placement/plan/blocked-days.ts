import { epochDay } from '../../../time/epoch-day.ts';
import { daysAround } from '../build/visit-choices.ts';
import type { DayBlocked } from '../placement-result.ts';
import { blockedDay } from './blocked-day.ts';
import type { VisitOfPlan } from './blocked-day.ts';
import type { LaidOut } from './laid-out.ts';

/** Why an unplaced visit lies on none of the days of its window. A day on which it could lie is left out; a plan that is as good as can be has none. */
export function blockedDays(laid: LaidOut, own: VisitOfPlan): readonly DayBlocked[] {
  const { input, problem, plan } = laid;
  const { due } = problem.clients[own.client]!.rhythms[plan[own.client]!.rhythm]!.visits[own.index]!;
  const { frequency } = input.regulars[problem.clients[own.client]!.regular]!;
  const first = epochDay(input.firstDate);
  const last = epochDay(input.lastDate);
  return daysAround(due, input.settings.frequencies[frequency].window)
    .filter((day) => first <= day && day <= last)
    .sort((a, b) => a - b)
    .flatMap((day) => blockedDay(laid, own, day) ?? []);
}
