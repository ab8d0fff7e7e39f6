import type { Selectable } from 'kysely';
import type { PlannedClass } from '../../../core/cycles/placement/placement-result.ts';
import type { RunProblem } from '../../../core/cycles/plan/run-problem.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { PlacementRunsTable } from '../tables/cycle-tables.ts';
import type { Tx } from '../transaction.ts';

export type PlacementRun = Selectable<PlacementRunsTable>;

const of = (db: Database, coachId: string, cycleId: string) =>
  db.selectFrom('placementRuns').selectAll().where('coachId', '=', coachId).where('cycleId', '=', cycleId);

/** One search of a cycle. Whoever calls has loaded the cycle, so may see it. */
export const findRun = (db: Database, coachId: string, cycleId: string, runId: string): Promise<PlacementRun | undefined> =>
  of(db, coachId, cycleId).where('id', '=', runId).executeTakeFirst();

/** The one search of a cycle that has not ended. */
export const findRunUnderWay = (db: Database, coachId: string, cycleId: string): Promise<PlacementRun | undefined> =>
  of(db, coachId, cycleId).where('state', 'in', ['waiting', 'running']).executeTakeFirst();

/** The search that was asked for last, under way or over. */
export const findLatestRun = (db: Database, coachId: string, cycleId: string): Promise<PlacementRun | undefined> =>
  of(db, coachId, cycleId).orderBy('askedAt', 'desc').orderBy('id').limit(1).executeTakeFirst();

/** For the job, which knows no more than the id. */
export const loadRun = (db: Database, runId: string): Promise<PlacementRun | undefined> =>
  db.selectFrom('placementRuns').selectAll().where('id', '=', runId).executeTakeFirst();

interface NewRun {
  readonly id: string;
  readonly coachId: string;
  readonly cycleId: string;
  readonly seconds: number;
}

export const insertRun = (tx: Tx, run: NewRun, now: Instant) =>
  tx
    .insertInto('placementRuns')
    .values({ ...run, refusal: null, askedAt: new Date(now), endedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Somebody works on it; false where it has ended meanwhile. */
export async function beginRun(tx: Tx, runId: string): Promise<boolean> {
  const row = await tx
    .updateTable('placementRuns')
    .set({ state: 'running' })
    .where('id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const askRunToStop = (tx: Tx, runId: string) =>
  tx.updateTable('placementRuns').set({ stopAsked: true }).where('id', '=', runId).where('state', 'in', ['waiting', 'running']).execute();

/** What is known so far. */
export const updateRunClasses = (tx: Tx, runId: string, classes: readonly PlannedClass[]) =>
  tx
    .updateTable('placementRuns')
    .set({ classes: JSON.stringify(classes) })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .execute();

export type RunEnd =
  | { readonly state: 'done' | 'stopped'; readonly classes: readonly PlannedClass[] }
  | { readonly state: 'failed'; readonly refusal: RunProblem };

/** False where it had ended before: then nothing of it counts any more. */
export async function endRun(tx: Tx, runId: string, end: RunEnd, now: Instant): Promise<boolean> {
  const row = await tx
    .updateTable('placementRuns')
    .set({
      state: end.state,
      endedAt: new Date(now),
      ...(end.state === 'failed' ? { refusal: end.refusal } : { classes: JSON.stringify(end.classes) }),
    })
    .where('id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
