import { sql } from 'kysely';
import type { Cycle } from '../../../../core/cycles/cycle.ts';
import type { PlacementFacts } from '../../../../core/cycles/placement-status.ts';
import type { PlacementWish } from '../../../../core/cycles/placement-wish.ts';
import type { Database } from '../../database.ts';
import { toCycle } from '../cycles.ts';

/** A regular's part in one cycle. */
export interface RegularCycleRow {
  readonly cycle: Cycle;
  readonly wish: PlacementWish | null;
  readonly placements: readonly PlacementFacts[];
}

const placements = sql<readonly PlacementFacts[]>`
  (select coalesce(json_agg(json_build_object('state', placements.state, 'answer', placements.answer, 'bookingStatus', bookings.status)), '[]')
    from placements left join bookings on bookings.id = placements.booking_id
    where placements.cycle_id = cycle_regulars.cycle_id and placements.regular_id = cycle_regulars.regular_id)`;

/** All cycles that somebody on the roster had a part in, latest first, with what became of each of their dates. */
export async function listRegularCycles(db: Database, coachId: string, regularId: string): Promise<readonly RegularCycleRow[]> {
  const rows = await db
    .selectFrom('cycleRegulars')
    .innerJoin('cycles', 'cycles.id', 'cycleRegulars.cycleId')
    .selectAll('cycles')
    .select(['cycleRegulars.wish', placements.as('placements')])
    .where('cycleRegulars.coachId', '=', coachId)
    .where('cycleRegulars.regularId', '=', regularId)
    .orderBy('cycles.firstDate', 'desc')
    .execute();
  return rows.map(({ wish, placements: all, ...row }) => ({ cycle: toCycle(row), wish, placements: all }));
}
