import type { RegularInput, RegularView } from '../../../../contract/cycles/regulars.ts';

/** What of an entry can be edited. */
export const regularValues = (regular: RegularView): RegularInput => ({
  serviceId: regular.serviceId,
  durationMinutes: regular.durationMinutes,
  frequency: regular.frequency,
  weekday: regular.weekday,
  minute: regular.minute,
  acceptableWeekdays: regular.acceptableWeekdays,
  acceptableHours: regular.acceptableHours,
  priority: regular.priority,
  status: regular.status,
  keepUnanswered: regular.keepUnanswered,
  notes: regular.notes,
  startedOn: regular.startedOn,
});
