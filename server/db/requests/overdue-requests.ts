import { sql } from 'kysely';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

const isOverdue = (now: Instant) => sql<boolean>`state = 'open' and answer_by <= ${new Date(now)}`;

/** Coaches of whose open requests some were not answered in time. */
export const listCoachesWithOverdue = async (db: Database, now: Instant): Promise<readonly string[]> =>
  (await db.selectFrom('requests').select('coachId').distinct().where(isOverdue(now)).execute()).map(({ coachId }) => coachId);

/** Those of one coach, the most overdue first. */
export const listOverdueRequests = (db: Database, coachId: string, now: Instant, limit: number): Promise<readonly BookingRequest[]> =>
  db
    .selectFrom('requests')
    .selectAll()
    .where('coachId', '=', coachId)
    .where(isOverdue(now))
    .orderBy('answerBy')
    .orderBy('id')
    .limit(limit)
    .execute();
