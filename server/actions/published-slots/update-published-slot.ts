import type { PublishedSlotRefusal } from '../../../core/availability/decide-new-slot.ts';
import { decideSlotChange, type SlotChange } from '../../../core/availability/decide-slot-change.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { findPublishedSlot, loadSlotTimes, updatePublishedSlot as writeSlot } from '../../db/published-slots.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface UpdatePublishedSlot extends SlotChange {
  readonly coachId: string;
  readonly slotId: string;
  readonly version: number;
}

type UpdateRefusal = NotFound | ChangedMeanwhile | PublishedSlotRefusal;

/** Moves a slot nobody has booked within its day, or switches it on and off. */
export const updatePublishedSlot = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdatePublishedSlot,
): Promise<Result<null, UpdateRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, UpdateRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const slot = coach && (await findPublishedSlot(tx, coach.id, input.slotId));
    if (!coach || !slot) return refuse(NOT_FOUND);
    if (slot.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'published_slot', slot, input.version));
    const others = await loadSlotTimes(tx, coach.id, slot.scheduleId, { from: slot.date, to: slot.date }, slot.id);
    const decision = decideSlotChange(slot, input, {
      zone: coach.timeZone,
      booked: slot.bookings.length > 0,
      others,
      now: ctx.clock.now(),
    });
    if (!decision.ok) return decision;
    const { startMinute, endMinute, active } = decision.value;
    const markOpened = await watchHours(ctx, tx, actor, coach);
    await writeSlot(tx, slot.id, { startMinute, endMinute, active });
    await markOpened();
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'published_slot.updated',
      subject: ['published_slot', slot.id],
      before: { startMinute: slot.startMinute, endMinute: slot.endMinute, active: slot.active },
      after: { startMinute, endMinute, active },
    });
    return ok(null);
  });
