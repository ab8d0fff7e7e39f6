import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import type { WeeklyHours } from '../../../core/availability/availability-input.ts';
import { checkWeeklyHours } from '../../../core/availability/check-weekly-hours.ts';
import { changedFields } from '../../../core/changed-fields.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { findSchedule, type ScheduleWithHours, updateSchedule as writeSchedule } from '../../db/schedules.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface UpdateSchedule {
  readonly coachId: string;
  readonly scheduleId: string;
  readonly name: string;
  readonly hours: readonly WeeklyHours[];
  readonly version: number;
}

type UpdateRefusal = NotFound | ChangedMeanwhile | AvailabilityRefusal;

/** Replaces the whole week at once. Hours say when new bookings may come: those that are there stay, also outside the new ones. */
export const updateSchedule = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdateSchedule,
): Promise<Result<ScheduleWithHours, UpdateRefusal | ConstraintRefusal>> =>
  ctx.transaction<ScheduleWithHours, UpdateRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findSchedule(tx, coach.id, input.scheduleId));
    if (!coach || !before) return refuse(NOT_FOUND);
    if (before.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'schedule', before, input.version));
    const hours = checkWeeklyHours(input.hours);
    if (!hours.ok) return hours;
    const schedule = { ...before, name: input.name, version: before.version + 1, hours: hours.value };
    const markOpened = await watchHours(ctx, tx, actor, coach);
    await writeSchedule(tx, schedule);
    await markOpened();
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'schedule.updated',
      subject: ['schedule', before.id],
      before: { hours: before.hours },
      after: { hours: schedule.hours, fields: changedFields(before, schedule, ['name', 'hours']) },
    });
    return ok(schedule);
  });
