import type { z } from 'zod';
import type { CheckInStatus } from '../../../contract/packages/check-in.ts';
import { checkInStatus } from '../../../core/check-ins/check-in-status.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { listCheckInMonths } from '../../db/check-ins/check-in-months.ts';
import { offersCheckIns } from '../../db/check-ins/offers-check-ins.ts';
import type { HttpContext } from '../http-context.ts';

interface Client {
  readonly id: string;
  readonly coachId: string;
  readonly coachTimeZone: string;
}

/** A client's free check-ins of the current month of their coach; null where this coach offers none. */
export async function checkInOf(
  { database, action }: HttpContext,
  { id: clientId, coachId, coachTimeZone }: Client,
): Promise<z.input<typeof CheckInStatus> | null> {
  const [offered, months] = await Promise.all([offersCheckIns(database, coachId), listCheckInMonths(database, { coachId, clientId })]);
  return offered ? checkInStatus(months, instantToWall(coachTimeZone, action.clock.now()).date) : null;
}
