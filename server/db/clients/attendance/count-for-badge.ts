import { sql } from 'kysely';
import type { AttendanceCounts } from '../../../../core/attendance/attendance-badge.ts';
import type { AttendanceRules } from '../../../../core/attendance/attendance-rules.ts';
import { DAY, type Instant } from '../../../../core/time/instant.ts';
import type { Database } from '../../database.ts';

/** What one client let happen in the coach's span of days up to now, counted from the bookings. */
export const countForBadge = (db: Database, clientId: string, { flagDays }: AttendanceRules, now: Instant): Promise<AttendanceCounts> => {
  const [at, since] = [new Date(now), new Date(now - flagDays * DAY)];
  return db
    .selectFrom('bookings')
    .select([
      sql<number>`(count(*) filter (where status = 'no_show' and starts_at > ${since} and starts_at <= ${at}))::int`.as('noShows'),
      sql<number>`(count(*) filter (where status = 'cancelled' and cancelled_by = 'client' and cancelled_at > ${since}
        and cancelled_at <= ${at}))::int`.as('cancellations'),
    ])
    .where('clientId', '=', clientId)
    .executeTakeFirstOrThrow();
};
