import { refuse, ok, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { phaseAt } from '../phases/phase-at.ts';
import { planFrom } from './plan-from.ts';

/** A search that was asked for and has not ended. */
export interface RunUnderWay {
  readonly id: string;
  readonly askedAt: Instant;
  readonly seconds: number;
}

export interface RunFacts {
  readonly cycle: Cycle;
  readonly zone: string;
  readonly now: Instant;
  readonly underWay: RunUnderWay | undefined;
  /** How many there are to be placed. */
  readonly regulars: number;
}

export type RunRefusal = { readonly code: 'run_under_way' } | { readonly code: 'no_regulars' } | { readonly code: 'cycle_over' };

const SECOND = 1000;
/** What dies with its process is taken over within a minute or two; what has not ended long after that, nobody works on. */
const LONGEST = 10 * MINUTE;

const isDead = ({ askedAt, seconds }: RunUnderWay, now: Instant): boolean => now > askedAt + seconds * SECOND + LONGEST;

/** May a search start? `dead` is one that never will end, to be written off. */
export function decideRun({ cycle, zone, now, underWay, regulars }: RunFacts): Result<{ readonly dead: string | null }, RunRefusal> {
  if (phaseAt(cycle, now, zone) === 'completed' || planFrom(cycle, zone, now) > cycle.lastDate) return refuse({ code: 'cycle_over' });
  if (underWay && !isDead(underWay, now)) return refuse({ code: 'run_under_way' });
  if (regulars === 0) return refuse({ code: 'no_regulars' });
  return ok({ dead: underWay?.id ?? null });
}
