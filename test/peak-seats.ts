import { sql } from 'kysely';
import type { Database } from '../server/db/database.ts';

/** The most seats taken at any one instant of a coach's time: recounted from the claims by brute force, at every start there is. */
export async function peakSeats(db: Database, coachId: string): Promise<number> {
  const { rows } = await sql<{ peak: string | null }>`
    select max(seats)::text as peak from (
      select (select sum(other.seats) from claims other where other.coach_id = one.coach_id and other.blocked_from <= one.blocked_from and other.blocked_until > one.blocked_from) as seats
      from claims one where one.coach_id = ${coachId}
    ) as counted`.execute(db);
  return Number(rows[0]?.peak ?? 0);
}
