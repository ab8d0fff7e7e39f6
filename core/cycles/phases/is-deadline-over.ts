import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';

/** Whether regulars can answer no more: the deadline has come, be it that nobody has drawn its consequences yet, or the coach ended it sooner. */
export const isDeadlineOver = ({ confirmBy, deadlineDoneAt }: Pick<Cycle, 'confirmBy' | 'deadlineDoneAt'>, now: Instant): boolean =>
  deadlineDoneAt !== null || (confirmBy !== null && confirmBy <= now);
