import { sql } from 'kysely';
import type { Database } from '../../database.ts';

interface AttendanceTotals {
  readonly completed: number;
  readonly noShows: number;
  readonly cancelledByClient: number;
  readonly cancelledLate: number;
  readonly cancelledByCoach: number;
}

const count = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** What became of all of a client's sessions. */
export const countAttendance = (db: Database, clientId: string): Promise<AttendanceTotals> =>
  db
    .selectFrom('bookings')
    .select([
      count(sql`status = 'completed'`).as('completed'),
      count(sql`status = 'no_show'`).as('noShows'),
      count(sql`status = 'cancelled' and cancelled_by = 'client'`).as('cancelledByClient'),
      count(sql`status = 'cancelled' and cancelled_by = 'client' and cancelled_late`).as('cancelledLate'),
      count(sql`status = 'cancelled' and cancelled_by = 'coach'`).as('cancelledByCoach'),
    ])
    .where('clientId', '=', clientId)
    .executeTakeFirstOrThrow();
