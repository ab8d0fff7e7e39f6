import { sql } from 'kysely';
import type { Database } from '../../database.ts';
import type { CountingTime } from '../client-history.ts';

const inSpan = (column: 'starts_at' | 'cancelled_at', { badgeSince, now }: CountingTime) =>
  sql`${sql.ref(column)} > ${new Date(badgeSince)} and ${sql.ref(column)} <= ${new Date(now)}`;
const count = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** What each of a coach's clients let happen since `badgeSince`; whoever let nothing happen is not in it. */
export const listAttendanceCounts = (
  db: Database,
  coachId: string,
  time: CountingTime,
): Promise<readonly { readonly clientId: string; readonly noShows: number; readonly cancellations: number }[]> => {
  const missed = sql<boolean>`(status = 'no_show' and ${inSpan('starts_at', time)})`;
  const cancelled = sql<boolean>`(status = 'cancelled' and cancelled_by = 'client' and ${inSpan('cancelled_at', time)})`;
  return db
    .selectFrom('bookings')
    .select(['clientId', count(missed).as('noShows'), count(cancelled).as('cancellations')])
    .where('coachId', '=', coachId)
    .where((eb) => eb.or([missed, cancelled]))
    .groupBy('clientId')
    .execute();
};
