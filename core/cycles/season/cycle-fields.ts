import type { CycleContent } from './cycle-content.ts';

/** What can be changed about a cycle: its fields as a log names them, and a page that tells what somebody else changed. */
export const CYCLE_FIELDS = [
  'name',
  'firstDate',
  'lastDate',
  'confirmBy',
  'opensAt',
  'automatic',
  'remindDays',
  'settings',
  'notes',
] as const satisfies readonly (keyof CycleContent)[];
