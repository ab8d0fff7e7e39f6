import type { PlannedClass } from '../placement-result.ts';
import { COST_PARTS } from '../problem.ts';
import type { ClassState } from '../search/search-plan.ts';

/** How good each class is known to be, in the units of the settings. */
export const plannedClasses = (classes: readonly ClassState[]): readonly PlannedClass[] =>
  classes.map(({ priority, cost, bound, proven }) => ({
    priority,
    cost: cost / COST_PARTS,
    bound: bound / COST_PARTS,
    gap: cost === bound ? 0 : (cost - bound) / Math.max(bound, 1),
    proven,
  }));
