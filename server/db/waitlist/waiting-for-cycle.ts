import { sql } from 'kysely';
import type { PhasedCycle } from '../../../core/cycles/phases/phase-at.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { IN_LINE } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const inLine = (db: Database) =>
  db
    .selectFrom('waitlistEntries')
    .innerJoin('cycles', 'cycles.id', 'waitlistEntries.cycleId')
    .where('waitlistEntries.state', 'in', IN_LINE)
    .orderBy('waitlistEntries.signedUpAt')
    .orderBy('waitlistEntries.id');

/** Ids of those who stand in line for dates of this cycle. */
export async function listWaitingFor(db: Database, cycleId: string): Promise<readonly string[]> {
  const rows = await inLine(db).select('waitlistEntries.id').where('cycles.id', '=', cycleId).execute();
  return rows.map(({ id }) => id);
}

/** An entry for a cycle that opens by its date. */
export interface WaitsForOpening {
  readonly entryId: string;
  readonly signedUpAt: Instant;
  readonly openingToldAt: Instant | null;
  readonly cycle: PhasedCycle & { readonly id: string };
}

const opensAt = sql.ref<Date>('cycles.opensAt');

/** Coaches of whom a cycle opens by its date until then, and somebody waits for it who was not told. */
export async function listCoachesOpening(db: Database, { from, until }: { readonly from: Instant; readonly until: Instant }) {
  const rows = await inLine(db)
    .clearOrderBy()
    .select('cycles.coachId')
    .distinct()
    .where('cycles.automatic', '=', true)
    .where(opensAt, '>', new Date(from))
    .where(opensAt, '<=', new Date(until))
    .where(sql<boolean>`opening_told_at is distinct from cycles.opens_at`)
    .orderBy('cycles.coachId')
    .execute();
  return rows.map(({ coachId }) => coachId);
}

/** Everybody in this coach's line who waits for a cycle that opens until then. */
export async function listWaitingForOpening(db: Database, coachId: string, until: Instant): Promise<readonly WaitsForOpening[]> {
  const rows = await inLine(db)
    .select([
      'waitlistEntries.id as entryId',
      'signedUpAt',
      'openingToldAt',
      'cycles.id',
      'phase',
      'automatic',
      'opensAt',
      'firstDate',
      'lastDate',
    ])
    .where('cycles.coachId', '=', coachId)
    .where(opensAt, '<=', new Date(until))
    .execute();
  return rows.map(({ entryId, signedUpAt, openingToldAt, ...cycle }) => ({ entryId, signedUpAt, openingToldAt, cycle }));
}

/** Notes of which opening they were told. */
export const noteOpeningTold = (tx: Tx, entryIds: readonly string[]) =>
  tx
    .updateTable('waitlistEntries')
    .from('cycles')
    .whereRef('cycles.id', '=', 'waitlistEntries.cycleId')
    .where('waitlistEntries.id', 'in', entryIds)
    .set({ openingToldAt: sql`cycles.opens_at` })
    .execute();
