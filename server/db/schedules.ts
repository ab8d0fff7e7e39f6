import { sql } from 'kysely';
import type { WeeklyHours } from '../../core/availability/availability-input.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

/** A named week. */
export interface ScheduleWithHours {
  readonly id: string;
  readonly coachId: string;
  readonly name: string;
  readonly version: number;
  readonly hours: readonly WeeklyHours[];
}

const select = (db: Database) =>
  db
    .selectFrom('schedules')
    .select(['id', 'coachId', 'name', 'version'])
    .select(
      sql<
        WeeklyHours[]
      >`(select coalesce(json_agg(json_build_object('weekday', weekday, 'startMinute', start_minute, 'endMinute', end_minute, 'capacity', capacity)
          order by weekday, start_minute), '[]')
        from weekly_hours where schedule_id = schedules.id)`.as('hours'),
    );

export const listSchedules = async (db: Database, actor: Actor, coachId: string): Promise<readonly ScheduleWithHours[]> =>
  mayRunPractice(actor, coachId) ? select(db).where('coachId', '=', coachId).orderBy('createdAt').orderBy('id').limit(200).execute() : [];

/** By id, only among the coach's own. */
export const findSchedule = (db: Database, coachId: string, scheduleId: string): Promise<ScheduleWithHours | undefined> =>
  select(db).where('coachId', '=', coachId).where('id', '=', scheduleId).executeTakeFirst();

async function insertHours(tx: Tx, coachId: string, scheduleId: string, hours: readonly WeeklyHours[]): Promise<void> {
  if (hours.length === 0) return;
  const rows = hours.map(({ weekday, startMinute, endMinute, capacity }) => ({
    coachId,
    scheduleId,
    weekday,
    startMinute,
    endMinute,
    capacity,
  }));
  await tx.insertInto('weeklyHours').values(rows).execute();
}

export async function insertSchedule(tx: Tx, schedule: Omit<ScheduleWithHours, 'version'>): Promise<void> {
  const { id, coachId, name, hours } = schedule;
  await tx.insertInto('schedules').values({ id, coachId, name }).execute();
  await insertHours(tx, coachId, id, hours);
}

/** Name and the whole week at once. */
export async function updateSchedule(tx: Tx, schedule: Omit<ScheduleWithHours, 'version'>): Promise<void> {
  const { id, coachId, name, hours } = schedule;
  await tx
    .updateTable('schedules')
    .set((eb) => ({ name, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('weeklyHours').where('scheduleId', '=', id).execute();
  await insertHours(tx, coachId, id, hours);
}

export const deleteSchedule = (tx: Tx, scheduleId: string) => tx.deleteFrom('schedules').where('id', '=', scheduleId).execute();

/** Whether a service is offered in it, or anything ever took its time, be it for the waitlist. */
export async function isScheduleInUse(db: Database, coachId: string, scheduleId: string): Promise<boolean> {
  for (const table of ['services', 'holds', 'bookings', 'freedTimes'] as const) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('coachId', '=', coachId)
      .where('scheduleId', '=', scheduleId)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}
