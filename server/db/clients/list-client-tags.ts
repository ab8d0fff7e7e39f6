import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The tags in use, most used first. */
export const listClientTags = async (db: Database, coachId: string): Promise<{ tag: string; count: number }[]> =>
  (
    await sql<{ tag: string; count: number }>`
      select tag, count(*)::int as count from clients, unnest(tags) as tag
      where coach_id = ${coachId} and merged_into is null
      group by tag order by count desc, lower(tag), tag limit 500`.execute(db)
  ).rows;
