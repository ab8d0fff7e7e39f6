import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

export interface FailedJobRow {
  readonly id: string;
  readonly name: string;
  readonly failedAt: Instant;
  readonly attempts: number;
  readonly error: string;
  readonly event: string | null;
  readonly to: 'client' | 'coach' | null;
  readonly bookingId: string | null;
  readonly coachName: string | null;
  readonly clientName: string | null;
  readonly startsAt: Instant | null;
  readonly timeZone: string | null;
  readonly person: string | null;
}

/** Jobs that gave up, newest first, and what they were about as far as it still exists. The queue keeps its tables in a schema of its own. */
export async function listFailedJobs(db: Database, limit: number): Promise<readonly FailedJobRow[]> {
  const { rows } = await sql<FailedJobRow>`
    select job.id, job.name, coalesce(job.completed_on, job.created_on) as failed_at, job.retry_count + 1 as attempts,
      coalesce(job.output->>'message', job.output->'value'->>'message', '') as error,
      job.data->>'event' as event, job.data->>'to' as to,
      bookings.id as booking_id, coaches.name as coach_name, bookings.client_name, bookings.starts_at, coaches.time_zone,
      coalesce(invitations.name, users.name, clients.name) as person
    from pgboss.job as job
    left join bookings on bookings.id::text = coalesce(job.data->>'bookingId', job.data->'bookingIds'->>0,
      (select date.id::text from bookings date where date.series_id::text = job.data->>'seriesId' order by date.starts_at limit 1))
    left join coaches on coaches.id = bookings.coach_id
    left join invitations on invitations.id::text = job.data->>'invitationId'
    left join users on users.id = job.data->>'userId'
    left join regulars on regulars.id::text = job.data->>'regularId'
    left join waitlist_entries on waitlist_entries.id::text = job.data->>'entryId'
    left join clients on clients.id = coalesce(regulars.client_id, waitlist_entries.client_id)
    where job.state = 'failed' and job.name !~ '^__' order by coalesce(job.completed_on, job.created_on) desc limit ${limit}`.execute(db);
  return rows;
}

export async function findFailedJobName(db: Database, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from pgboss.job where id = ${id} and state = 'failed' and name !~ '^__'`.execute(
    db,
  );
  return rows[0]?.name;
}
