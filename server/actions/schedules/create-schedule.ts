import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import type { WeeklyHours } from '../../../core/availability/availability-input.ts';
import { checkWeeklyHours } from '../../../core/availability/check-weekly-hours.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertSchedule, type ScheduleWithHours } from '../../db/schedules.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface CreateSchedule {
  readonly coachId: string;
  readonly name: string;
  readonly hours: readonly WeeklyHours[];
}

/** Another named week of the coach. */
export const createSchedule = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateSchedule,
): Promise<Result<ScheduleWithHours, NotFound | AvailabilityRefusal | ConstraintRefusal>> =>
  ctx.transaction<ScheduleWithHours, NotFound | AvailabilityRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const hours = checkWeeklyHours(input.hours);
    if (!hours.ok) return hours;
    const schedule = { id: ctx.newId(), coachId: coach.id, name: input.name, version: 1, hours: hours.value };
    await insertSchedule(tx, schedule);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'schedule.created',
      subject: ['schedule', schedule.id],
      after: { hours: schedule.hours },
    });
    return ok(schedule);
  });
