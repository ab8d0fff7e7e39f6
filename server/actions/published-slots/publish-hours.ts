import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { decideHoursToPublish } from '../../../core/availability/decide-hours-to-publish.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadPlans } from '../../db/calendar.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertPublishedSlots, loadSlotTimes } from '../../db/published-slots.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { hasScheduleAndService } from './has-schedule-and-service.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface PublishHours {
  readonly coachId: string;
  readonly scheduleId: string;
  readonly serviceId: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lengthMinutes: number;
}

export interface PublishedCounts {
  readonly created: number;
  readonly skipped: number;
}

/** Writes the open times of the week out as published slots, from now on, and nothing over what is published already. */
export const publishHours = (
  ctx: ActionContext,
  actor: Actor,
  input: PublishHours,
): Promise<Result<PublishedCounts, NotFound | AvailabilityRefusal | ConstraintRefusal>> =>
  ctx.transaction<PublishedCounts, NotFound | AvailabilityRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach || !(await hasScheduleAndService(tx, coach.id, input))) return refuse(NOT_FOUND);
    const { scheduleId, serviceId, from, to, lengthMinutes } = input;
    const plan = (await loadPlans(tx, actor, coach.id, input)).find((each) => each.scheduleId === scheduleId);
    const existing = await loadSlotTimes(tx, coach.id, scheduleId, input);
    const facts = { zone: coach.timeZone, hours: plan?.hours ?? [], overrides: plan?.overrides ?? [], existing, now: ctx.clock.now() };
    const decision = decideHoursToPublish({ firstDate: from, lastDate: to, lengthMinutes, serviceId }, facts);
    if (!decision.ok) return decision;
    const { slots, skipped } = decision.value;
    const markOpened = await watchHours(ctx, tx, actor, coach);
    await insertPublishedSlots(
      tx,
      slots.map((slot) => ({ ...slot, id: ctx.newId(), coachId: coach.id, scheduleId, active: true })),
    );
    await markOpened();
    const after = { scheduleId, serviceId, from, to, lengthMinutes, created: slots.length, skipped };
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'published_slot.created_from_hours',
      subject: ['schedule', scheduleId],
      after,
    });
    return ok({ created: slots.length, skipped });
  });
