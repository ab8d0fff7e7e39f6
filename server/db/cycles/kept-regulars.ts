import type { Database } from '../database.ts';
import { keepsUnanswered } from './keeps-unanswered.ts';

/** The regulars of a cycle whose unanswered dates the coach keeps. */
export async function listKeptRegulars(db: Database, cycleId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('cycleRegulars')
    .innerJoin('regulars', 'regulars.id', 'cycleRegulars.regularId')
    .innerJoin('clients', 'clients.id', 'cycleRegulars.clientId')
    .select('regularId')
    .where('cycleId', '=', cycleId)
    .where(keepsUnanswered)
    .execute();
  return new Set(rows.map(({ regularId }) => regularId));
}
