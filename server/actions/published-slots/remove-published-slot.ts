import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deletePublishedSlot, findPublishedSlot, wasSlotEverBooked } from '../../db/published-slots.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { slotForAudit } from './slot-for-audit.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface RemovePublishedSlot {
  readonly coachId: string;
  readonly slotId: string;
}

type RemoveRefusal = NotFound | AvailabilityRefusal;

/** Deletes a slot nobody ever booked; one with a history can be switched off. */
export const removePublishedSlot = (
  ctx: ActionContext,
  actor: Actor,
  input: RemovePublishedSlot,
): Promise<Result<null, RemoveRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, RemoveRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const slot = coach && (await findPublishedSlot(tx, coach.id, input.slotId));
    if (!coach || !slot) return refuse(NOT_FOUND);
    if (await wasSlotEverBooked(tx, slot.id)) return refuse({ code: 'slot_booked' });
    const markOpened = await watchHours(ctx, tx, actor, coach);
    await deletePublishedSlot(tx, slot.id);
    await markOpened();
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'published_slot.removed',
      subject: ['published_slot', slot.id],
      before: slotForAudit(slot),
    });
    return ok(null);
  });
