import type { PlacementInput } from '../placement-input.ts';
import type { PlacementResult } from '../placement-result.ts';
import type { Problem } from '../problem.ts';
import type { SearchState } from '../search/search-plan.ts';
import { explainPlan } from './explain-plan.ts';
import { plannedClasses } from './planned-classes.ts';

/** What people read: dates, reasons, and how good each class is known to be. */
export const resultOf = (
  input: PlacementInput,
  problem: Problem,
  state: SearchState,
  ended: PlacementResult['ended'],
): PlacementResult => ({ regulars: explainPlan(input, problem, state.plan), classes: plannedClasses(state.classes), ended });
