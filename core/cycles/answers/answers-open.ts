import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { isDeadlineOver } from '../phases/is-deadline-over.ts';

/** Whether regulars can still answer to the dates of this cycle. Exact to the instant, also while nobody has drawn the deadline's consequences yet. */
export const answersOpen = (cycle: Pick<Cycle, 'phase' | 'confirmBy' | 'deadlineDoneAt'>, now: Instant): boolean =>
  cycle.phase !== 'completed' && cycle.confirmBy !== null && !isDeadlineOver(cycle, now);
