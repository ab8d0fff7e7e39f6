import type { Instant } from '../../time/instant.ts';
import type { DayPlan, DayRange } from './day-plan.ts';
import { appendRange, createSteps } from './steps.ts';
import type { Steps } from './steps.ts';

const covers = (range: DayRange, instant: Instant): boolean => range.from <= instant && instant < range.until;

/** Where hours overlap the greatest capacity holds; a changed capacity replaces it, and of several changes the least holds. */
function capacityAt(hours: readonly DayRange[], changes: readonly DayRange[], instant: Instant): number {
  let open = 0;
  for (const range of hours) if (covers(range, instant)) open = Math.max(open, range.capacity);
  if (open === 0) return 0;
  let changed = Number.POSITIVE_INFINITY;
  for (const range of changes) if (covers(range, instant)) changed = Math.min(changed, range.capacity);
  return changed === Number.POSITIVE_INFINITY ? open : changed;
}

/** Appends ranges that may overlap: cut at every edge, each piece with the capacity that holds in it. */
export function appendOverlapping(steps: Steps, hours: readonly DayRange[], changes: readonly DayRange[]): void {
  const edges = [...hours, ...changes].flatMap((range) => [range.from, range.until]).sort((a, b) => a - b);
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const capacity = capacityAt(hours, changes, edges[index]!);
    if (capacity > 0) appendRange(steps, edges[index]!, edges[index + 1]!, capacity);
  }
}

const lieApart = (ranges: readonly DayRange[]): boolean => {
  for (let index = 1; index < ranges.length; index += 1) if (ranges[index]!.from < ranges[index - 1]!.until) return false;
  return true;
};

/** How many clients the coach takes at any instant, blocks not yet taken away. */
export function openSteps(plans: readonly DayPlan[]): Steps {
  let room = 0;
  for (const plan of plans) room += 2 * (plan.hours.length + plan.capacities.length) + 2;
  const steps = createSteps(room);
  for (const plan of plans) {
    if (plan.capacities.length > 0 || !lieApart(plan.hours)) appendOverlapping(steps, plan.hours, plan.capacities);
    else for (const range of plan.hours) appendRange(steps, range.from, range.until, range.capacity);
  }
  return steps;
}

/** 1 where the coach blocked time, 0 elsewhere. */
export function blockedSteps(plans: readonly DayPlan[]): Steps {
  let room = 0;
  for (const plan of plans) room += 2 * plan.blocks.length;
  const steps = createSteps(room);
  let covered = Number.NEGATIVE_INFINITY;
  for (const plan of plans) {
    for (const block of plan.blocks) {
      appendRange(steps, Math.max(block.from, covered), block.until, 1);
      covered = Math.max(covered, block.until);
    }
  }
  return steps;
}
