import { decideNewSlot, type PublishedSlotRefusal } from '../../../core/availability/decide-new-slot.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertPublishedSlots, loadSlotTimes, type NewPublishedSlotRow } from '../../db/published-slots.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { hasScheduleAndService } from './has-schedule-and-service.ts';
import { slotForAudit } from './slot-for-audit.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export type CreatePublishedSlot = Omit<NewPublishedSlotRow, 'id'>;

/** Announces one slot, beside the hours of the week or without any. */
export const createPublishedSlot = (
  ctx: ActionContext,
  actor: Actor,
  input: CreatePublishedSlot,
): Promise<Result<{ readonly id: string }, NotFound | PublishedSlotRefusal | ConstraintRefusal>> =>
  ctx.transaction<{ readonly id: string }, NotFound | PublishedSlotRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach || !(await hasScheduleAndService(tx, coach.id, input))) return refuse(NOT_FOUND);
    const others = await loadSlotTimes(tx, coach.id, input.scheduleId, { from: input.date, to: input.date });
    const decision = decideNewSlot(input, { zone: coach.timeZone, others, now: ctx.clock.now() });
    if (!decision.ok) return decision;
    const slot = { ...slotForAudit(input), id: ctx.newId(), coachId: coach.id };
    const markOpened = await watchHours(ctx, tx, actor, coach);
    await insertPublishedSlots(tx, [slot]);
    await markOpened();
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'published_slot.created',
      subject: ['published_slot', slot.id],
      after: slotForAudit(slot),
    });
    return ok({ id: slot.id });
  });
