import { sql } from 'kysely';
import { DEFAULT_OFFER_SETTINGS, type OfferMode } from '../core/waitlist/offers/offer-settings.ts';
import { DEFAULT_WAITLIST_RULES } from '../core/waitlist/waitlist-rules.ts';
import type { Database } from '../server/db/database.ts';
import { fillPractice } from '../test/factories/fill-practice.ts';
import { createPractice, type Practice } from '../test/factories/practice.ts';

/** Ten sessions a day, five and a half years behind and three hundred days ahead. */
const BOOK = { clients: 1000, bookings: 20_000 };

/**
 * A full practice, of whose clients so many stand in line: one in five at any time, the others on three weekdays in the morning or the afternoon, one in four for
 * another service of an hour and a half.
 */
export async function benchLine(db: Database, entries: number, mode: OfferMode = 'one'): Promise<Practice> {
  const practice = await createPractice(db, { hours: { startMinute: 9 * 60, endMinute: 20 * 60 } });
  await fillPractice(db, practice, BOOK);
  const { coachId, serviceId } = practice;
  const offers = { ...DEFAULT_OFFER_SETTINGS, mode, order: 'score' as const, quiet: null };
  await db
    .updateTable('coaches')
    .set({ waitlistRules: JSON.stringify({ ...DEFAULT_WAITLIST_RULES, offers }) })
    .where('id', '=', coachId)
    .execute();
  await sql`insert into services (coach_id, schedule_id, slug, name, kind, color, durations, prices, location)
    select coach_id, schedule_id, 'double', 'Double', kind, color, array[90], prices, location from services where id = ${serviceId}`.execute(
    db,
  );
  await sql`
    insert into waitlist_entries (id, coach_id, client_id, service_id, duration_minutes, weekdays, hours, added_by, signed_up_at, expires_at, time_zone)
    select gen_random_uuid(), ${coachId}, people.id, services.id, services.durations[1],
      case when n % 5 = 0 then '{}' else array[1 + n % 7, 1 + (n + 2) % 7, 1 + (n + 4) % 7]::smallint[] end,
      case when n % 5 = 0 then '[]' when n % 2 = 0 then '[{"startMinute": 540, "endMinute": 840}]' else '[{"startMinute": 780, "endMinute": 1200}]' end::jsonb,
      'client', now() - n * interval '1 hour', now() + interval '180 days', 'America/Toronto'
    from (select id, row_number() over (order by email) as n from clients where coach_id = ${coachId}) as people
    join services on services.coach_id = ${coachId} and services.slug = case when n % 4 = 3 then 'double' else 'session' end
    where n <= ${entries}`.execute(db);
  await sql`analyze`.execute(db);
  return practice;
}

/** Cancels every third session of the weeks to come, so many of them at once, as the coach would. Gives how many went. */
export async function freeTimes(db: Database, { coachId }: Practice, times: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with gone as (
      update bookings set status = 'cancelled', cancelled_by = 'coach', cancelled_at = now() where id in (
        select id from (select id, starts_at, row_number() over (order by starts_at) as n from bookings
          where coach_id = ${coachId} and status = 'confirmed' and starts_at > now() + interval '2 days') as coming
        where n % 3 = 0 order by starts_at limit ${times})
      returning id)
    delete from claims using gone where booking_id = gone.id returning gone.id`.execute(db);
  return rows.length;
}
