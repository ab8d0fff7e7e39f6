import type { Database } from '../../database.ts';

/** A coach's word on attendance, for whoever holds the coach's lock already. */
export const loadAttendanceRules = (db: Database, coachId: string) =>
  db.selectFrom('coaches').select(['id', 'attendance']).where('id', '=', coachId).executeTakeFirstOrThrow();
