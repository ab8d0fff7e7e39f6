import type { Client, Visit } from '../problem.ts';

type Gap = Pick<Client, 'leastGap' | 'mostGap'>;

/** Whether visits of neighbouring due days may lie on these days. Of two pinned ones the coach has decided. */
export const keepsGap = ({ leastGap, mostGap }: Gap, before: Visit, after: Visit, dayBefore: number, dayAfter: number): boolean =>
  (before.pinned && after.pinned) || (dayAfter - dayBefore >= leastGap && dayAfter - dayBefore <= mostGap);
