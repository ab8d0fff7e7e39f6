import type { PhasedCycle } from '../../../core/cycles/phases/phase-at.ts';
import type { Database } from '../database.ts';

/** The coach's cycles that are not over, whatever their phase, by their first days. */
export const listLineCycles = (db: Database, coachId: string): Promise<readonly (PhasedCycle & { readonly id: string })[]> =>
  db
    .selectFrom('cycles')
    .select(['id', 'phase', 'automatic', 'opensAt', 'firstDate', 'lastDate'])
    .where('coachId', '=', coachId)
    .where('phase', '<>', 'completed')
    .orderBy('firstDate')
    .execute();
