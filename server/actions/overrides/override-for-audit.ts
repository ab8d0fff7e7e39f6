import type { OverrideContent } from '../../db/overrides.ts';

/** What the audit log keeps of an exception: when and what, not the coach's note. */
export const overrideForAudit = ({ scheduleId, kind, startsOn, endsOn, weekdays, startMinute, endMinute, capacity }: OverrideContent) => ({
  scheduleId,
  kind,
  startsOn,
  endsOn,
  weekdays,
  startMinute,
  endMinute,
  capacity,
});
