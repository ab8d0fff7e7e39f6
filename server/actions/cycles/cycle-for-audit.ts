import type { CycleContent } from '../../../core/cycles/season/cycle-content.ts';

/** What of a cycle the log keeps; what the coach noted stays on the cycle alone. */
export const cycleForAudit = ({ firstDate, lastDate, confirmBy, opensAt, automatic, remindDays, settings }: CycleContent) => ({
  firstDate,
  lastDate,
  confirmBy,
  opensAt,
  automatic,
  remindDays,
  settings,
});
