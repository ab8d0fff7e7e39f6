import type { Cycle } from '../cycle.ts';

/** What the coach decides about a cycle. */
export type CycleContent = Pick<
  Cycle,
  'name' | 'firstDate' | 'lastDate' | 'confirmBy' | 'opensAt' | 'automatic' | 'remindDays' | 'settings' | 'notes'
>;
