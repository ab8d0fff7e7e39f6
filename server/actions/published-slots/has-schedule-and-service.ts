import { findSchedule } from '../../db/schedules.ts';
import { findService } from '../../db/services.ts';
import type { Tx } from '../../db/transaction.ts';

/** Whether both are the coach's, and the service, if one is named, is offered in that schedule: elsewhere nobody could ever book it. */
export async function hasScheduleAndService(
  tx: Tx,
  coachId: string,
  wish: { readonly scheduleId: string; readonly serviceId: string | null },
): Promise<boolean> {
  if (!(await findSchedule(tx, coachId, wish.scheduleId))) return false;
  return wish.serviceId === null || (await findService(tx, coachId, wish.serviceId))?.scheduleId === wish.scheduleId;
}
