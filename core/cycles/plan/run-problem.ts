import type { PlacementRefusal } from '../placement/build/check-input.ts';

/** Why a search came to nothing. `internal`: something went wrong that is not the coach's. */
export type RunProblem = 'pin_without_visit' | 'wrong_settings' | 'cycle_over' | 'internal';

/** What the coach is told of what the search refuses. */
export function runProblem({ code }: PlacementRefusal): RunProblem {
  switch (code) {
    case 'cost_not_whole':
    case 'frequency_makes_no_sense':
      return 'wrong_settings';
    case 'cycle_ends_before_it_starts':
      return 'cycle_over';
    case 'pin_without_visit':
      return code;
    case 'unknown_offer':
    case 'priority_not_whole':
      return 'internal';
  }
}
