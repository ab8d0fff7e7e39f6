import { sql } from 'kysely';
import type { Database } from '../../server/db/database.ts';
import type { Practice } from './practice.ts';

interface Book {
  readonly clients: number;
  readonly bookings: number;
}

/**
 * Years of a full practice at once: ten sessions a day, one after the other, most of them over (nine of ten completed, some missed, some
 * cancelled), about three hundred days of them to come. Straight into the tables: nobody books 20,000 times through the door.
 */
export async function fillPractice(db: Database, practice: Practice, { clients, bookings }: Book): Promise<void> {
  const { coachId, scheduleId, serviceId } = practice;
  await sql`
    insert into clients (coach_id, name, email, phone, time_zone, connected, vip, tags, started_on)
    select ${coachId}, (array['Ada','Ben','Chloé','Dmitri','Elif','Farah','Gus','Hana','Ivo','Jun'])[1 + n % 10] || ' ' ||
      (array['Tremblay','Okafor','Nguyen','Silva','Kowalski','Haddad','Larsen','Moreau'])[1 + n / 10 % 8] || ' ' || n,
      'client' || n || '@example.com', '+1416555' || lpad(n::text, 4, '0'), 'America/Toronto', n % 2 = 0, n % 40 = 0,
      case when n % 3 = 0 then array['evening'] when n % 7 = 0 then array['knee','monthly'] else '{}' end, date '2020-01-01' + n % 2000
    from generate_series(1, ${clients}::int) as n`.execute(db);
  await sql`
    with people as (select id, name, email, row_number() over (order by email) as n from clients where coach_id = ${coachId}),
      sessions as (
        select n, date_trunc('day', now()) + ((n / 10) - ${Math.max(Math.floor(bookings / 10) - 300, 0)}::int) * interval '1 day' + (14 + n % 10) * interval '1 hour' as starts
        from generate_series(0, ${bookings - 1}::int) as n)
    insert into bookings (id, coach_id, client_id, service_id, schedule_id, status, starts_at, ends_at, wall_date, wall_minute, time_zone,
      duration_minutes, buffer_before_minutes, buffer_after_minutes, location, policy, client_name, client_email, client_time_zone, booked_by,
      cancelled_by, cancelled_at, created_at)
    select gen_random_uuid(), ${coachId}, people.id, ${serviceId}, ${scheduleId},
      case when starts > now() then 'confirmed' when sessions.n % 23 = 0 then 'no_show' when sessions.n % 19 = 0 then 'cancelled' else 'completed' end,
      starts, starts + interval '1 hour', starts::date, (14 + sessions.n % 10) * 60, 'UTC', 60, 0, 0, '{"kind":"in_person","detail":""}',
      '{"cancelUntilMinutes":1440,"moveUntilMinutes":1440,"mostMoves":null}', people.name, people.email, 'America/Toronto', 'coach',
      case when starts <= now() and sessions.n % 23 <> 0 and sessions.n % 19 = 0 then 'client' end,
      case when starts <= now() and sessions.n % 23 <> 0 and sessions.n % 19 = 0 then starts end, starts - interval '14 days'
    from sessions join people on people.n = 1 + sessions.n * 7 % ${clients}::int`.execute(db);
  // Each would be checked against all others; here they are known not to meet.
  await db.transaction().execute(async (tx) => {
    await sql`alter table claims disable trigger claims_within_capacity`.execute(tx);
    await sql`
      insert into claims (coach_id, schedule_id, service_id, booking_id, starts_at, ends_at, blocked_from, blocked_until, capacity)
      select coach_id, schedule_id, service_id, id, starts_at, ends_at, starts_at, ends_at, 1 from bookings
      where coach_id = ${coachId} and status in ('confirmed', 'completed', 'no_show')`.execute(tx);
    await sql`alter table claims enable trigger claims_within_capacity`.execute(tx);
  });
  await sql`analyze`.execute(db);
}
