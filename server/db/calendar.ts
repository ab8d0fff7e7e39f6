import type { Override, PublishedSlot, WeeklyHours } from '../../core/availability/availability-input.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { LocalDate } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import { listOverrides } from './overrides.ts';
import { listSchedules } from './schedules.ts';

/** What the coach planned under one schedule. */
export interface SchedulePlan {
  readonly scheduleId: string;
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const loadActiveSlots = (db: Database, coachId: string, days: Days) =>
  db
    .selectFrom('publishedSlots')
    .select(['id', 'scheduleId', 'date', 'startMinute', 'endMinute', 'capacity', 'serviceId'])
    .where('coachId', '=', coachId)
    .where('active', '=', true)
    .where('date', '>=', days.from)
    .where('date', '<=', days.to)
    .limit(5000)
    .execute();

/** The plans of all schedules, for the days asked for: three queries, however many schedules there are. */
export async function loadPlans(db: Database, actor: Actor, coachId: string, days: Days): Promise<readonly SchedulePlan[]> {
  if (!mayRunPractice(actor, coachId)) return [];
  const [schedules, overrides, slots] = await Promise.all([
    listSchedules(db, actor, coachId),
    listOverrides(db, actor, coachId, days),
    loadActiveSlots(db, coachId, days),
  ]);
  return schedules.map(({ id, hours }) => ({
    scheduleId: id,
    hours,
    overrides: overrides.filter((override) => override.scheduleId === null || override.scheduleId === id),
    publishedSlots: slots.filter((slot) => slot.scheduleId === id),
  }));
}
