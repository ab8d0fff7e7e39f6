import type { Booking } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { findRequest } from '../../db/requests/requests.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeEnd } from '../requests/write-end.ts';

/**
 * Declines the request that a session under a new block was asked for with, all its sessions together, inside the caller's transaction under the coach's
 * lock. False where it is over: its time ran out, and what is left of it goes by itself.
 */
export async function writeDecline(ctx: ActionContext, tx: Tx, actor: Actor, booking: Booking, reason: string): Promise<boolean> {
  const request = booking.requestId === null ? undefined : await findRequest(tx, booking.coachId, booking.requestId);
  return request !== undefined && (await writeEnd(ctx, tx, actor, request, { state: 'declined', reason })).ok;
}
