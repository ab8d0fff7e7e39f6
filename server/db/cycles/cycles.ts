import type { Selectable } from 'kysely';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../../core/cycles/placement/placement-settings.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Database } from '../database.ts';
import type { CyclesTable } from '../tables/cycle-tables.ts';

/** A row as the rules know it. */
export const toCycle = ({ settings, ...row }: Selectable<CyclesTable>): Cycle => ({
  ...row,
  settings: { ...DEFAULT_PLACEMENT_SETTINGS, ...settings },
});

/** Latest first, for those who run the practice. */
export async function listCycles(db: Database, actor: Actor, coachId: string): Promise<readonly Cycle[]> {
  if (!mayRunPractice(actor, coachId)) return [];
  const rows = await db.selectFrom('cycles').selectAll().where('coachId', '=', coachId).orderBy('firstDate', 'desc').execute();
  return rows.map(toCycle);
}

/** For those who run the practice; undefined for everybody else. */
export async function loadCycle(db: Database, actor: Actor, coachId: string, cycleId: string): Promise<Cycle | undefined> {
  if (!mayRunPractice(actor, coachId)) return undefined;
  const row = await db.selectFrom('cycles').selectAll().where('coachId', '=', coachId).where('id', '=', cycleId).executeTakeFirst();
  return row && toCycle(row);
}
