import type { WaitlistEntry } from '../../../../core/waitlist/entry/waitlist-entry.ts';

/** What the audit log keeps of a place in line: what is waited for, and when. Words stay out. */
export const entryForAudit = ({
  clientId,
  serviceId,
  target,
  durationMinutes,
  weekdays,
  hours,
  earliest,
  latest,
  recurring,
}: WaitlistEntry) => ({
  clientId,
  serviceId,
  ...(target.kind === 'cycle' && { cycleId: target.cycleId }),
  ...(target.kind === 'slot' && { startsAt: target.startsAt }),
  durationMinutes,
  weekdays,
  acceptableHours: hours,
  earliest,
  latest,
  frequency: recurring,
});
