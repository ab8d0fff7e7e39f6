import type { Database } from '../database.ts';

/** The regulars of a cycle whose unanswered dates the coach keeps. */
export async function listKeptRegulars(db: Database, cycleId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('cycleRegulars')
    .innerJoin('regulars', 'regulars.id', 'cycleRegulars.regularId')
    .select('regularId')
    .where('cycleId', '=', cycleId)
    .where('keepUnanswered', '=', true)
    .execute();
  return new Set(rows.map(({ regularId }) => regularId));
}
