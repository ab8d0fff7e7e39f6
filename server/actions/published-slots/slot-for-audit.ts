import type { NewPublishedSlotRow } from '../../db/published-slots.ts';

/** What the audit log keeps of a published slot. */
export const slotForAudit = ({
  scheduleId,
  serviceId,
  date,
  startMinute,
  endMinute,
  capacity,
  active,
}: Omit<NewPublishedSlotRow, 'id' | 'coachId'>) => ({
  scheduleId,
  serviceId,
  date,
  startMinute,
  endMinute,
  capacity,
  active,
});
