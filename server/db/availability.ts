import { type Selectable, sql } from 'kysely';
import type { Override, PublishedSlot, WeeklyHours } from '../../core/availability/availability-input.ts';
import type { PhasedCycle } from '../../core/cycles/phases/phase-at.ts';
import type { Database } from './database.ts';
import type { ServicesTable } from './tables.ts';

export type ServiceRow = Selectable<ServicesTable>;

/** A service with everything that says when it is open, but for the claims. */
export interface ServiceWithHours extends ServiceRow {
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly Override[];
  readonly publishedSlots: readonly PublishedSlot[];
  /** Where it is bound to cycles, those that are open to the public or will be by their dates; else none is read. */
  readonly cycles: readonly PhasedCycle[];
}

/** By its id or by its address. A span of local days bounds the overrides and published slots. */
export async function loadServiceWithHours(
  db: Database,
  coachId: string,
  service: { readonly id: string } | { readonly slug: string },
  days: { readonly from: string; readonly to: string },
): Promise<ServiceWithHours | undefined> {
  const row = await db
    .selectFrom('services')
    .selectAll()
    .select([
      sql<
        WeeklyHours[]
      >`(select coalesce(json_agg(json_build_object('weekday', weekday, 'startMinute', start_minute, 'endMinute', end_minute, 'capacity', capacity)), '[]')
        from weekly_hours where schedule_id = services.schedule_id)`.as('hours'),
      sql<
        Override[]
      >`(select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'startsOn', starts_on, 'endsOn', ends_on, 'weekdays', weekdays,
          'startMinute', start_minute, 'endMinute', end_minute, 'capacity', capacity, 'note', note)), '[]')
        from overrides where coach_id = services.coach_id and (schedule_id is null or schedule_id = services.schedule_id)
          and starts_on <= ${days.to} and (ends_on is null or ends_on >= ${days.from}))`.as('overrides'),
      sql<
        PublishedSlot[]
      >`(select coalesce(json_agg(json_build_object('id', id, 'date', date, 'startMinute', start_minute, 'endMinute', end_minute,
          'capacity', capacity, 'serviceId', service_id)), '[]')
        from published_slots where coach_id = services.coach_id and schedule_id = services.schedule_id and active
          and date between ${days.from} and ${days.to})`.as('publishedSlots'),
      sql<
        PhasedCycle[]
      >`(select coalesce(json_agg(json_build_object('phase', phase, 'automatic', automatic, 'firstDate', first_date, 'lastDate', last_date,
          'opensAt', extract(epoch from opens_at) * 1000)), '[]')
        from cycles where services.cycle_bound and coach_id = services.coach_id and phase in ('confirming', 'open', 'active'))`.as(
        'cycles',
      ),
    ])
    .where('coachId', '=', coachId)
    .where('id' in service ? 'id' : 'slug', '=', 'id' in service ? service.id : service.slug)
    .executeTakeFirst();
  return row;
}
