import type { Client, Visit } from '../problem.ts';

type Gap = Pick<Client, 'leastGap' | 'mostGap'>;

/** Whether a gap is asked between two visits that follow each other. Of two pinned ones the coach has decided; a skipped one breaks the chain. */
export const isChained = (before: Visit, after: Visit): boolean => !after.afterSkip && !(before.pinned && after.pinned);

/** Whether visits that follow each other may lie on these days. */
export const keepsGap = ({ leastGap, mostGap }: Gap, before: Visit, after: Visit, dayBefore: number, dayAfter: number): boolean =>
  !isChained(before, after) || (dayAfter - dayBefore >= leastGap && dayAfter - dayBefore <= mostGap);
