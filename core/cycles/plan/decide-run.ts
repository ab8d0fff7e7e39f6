import { refuse, ok, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { phaseAt } from '../phases/phase-at.ts';
import { planFrom } from './plan-from.ts';

export interface RunFacts {
  readonly cycle: Cycle;
  readonly zone: string;
  readonly now: Instant;
  /** Whether another one is under way. */
  readonly searching: boolean;
  /** How many there are to be placed. */
  readonly regulars: number;
}

export type RunRefusal = { readonly code: 'run_under_way' } | { readonly code: 'no_regulars' } | { readonly code: 'cycle_over' };

/** May a search start? */
export function decideRun({ cycle, zone, now, searching, regulars }: RunFacts): Result<null, RunRefusal> {
  if (phaseAt(cycle, now, zone) === 'completed' || planFrom(cycle, zone, now) > cycle.lastDate) return refuse({ code: 'cycle_over' });
  if (searching) return refuse({ code: 'run_under_way' });
  if (regulars === 0) return refuse({ code: 'no_regulars' });
  return ok(null);
}
