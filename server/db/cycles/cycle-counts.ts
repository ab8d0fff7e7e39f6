import { sql } from 'kysely';
import type { PlacementGroup } from '../../../core/cycles/cycle-counts.ts';
import type { Database } from '../database.ts';

/** Placements that are alike, counted, of each of these cycles. Whoever calls has loaded the cycles, so may see them. */
export async function groupPlacements(
  db: Database,
  coachId: string,
  cycleIds: readonly string[],
): Promise<readonly (PlacementGroup & { readonly cycleId: string })[]> {
  if (cycleIds.length === 0) return [];
  // A booking lies where the client knows it, and the plan with it, unless the coach has moved one that nobody said yes to.
  const unsent = sql<boolean>`case placements.state
    when 'planned' then bookings.id is null or (bookings.status = 'proposed'
      and (placements.date, placements.minute) <> (bookings.wall_date, bookings.wall_minute))
    else coalesce(bookings.status = 'proposed', false) end`;
  return db
    .selectFrom('placements')
    .leftJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select(['placements.cycleId', 'placements.state', 'placements.answer', 'bookings.status as bookingStatus'])
    .select([
      sql<boolean>`coalesce(why ->> 'code' = 'moved', false)`.as('moved'),
      unsent.as('unsent'),
      (eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'),
    ])
    .where('placements.coachId', '=', coachId)
    .where('placements.cycleId', 'in', cycleIds)
    .groupBy(['placements.cycleId', 'placements.state', 'placements.answer', 'bookings.status', sql`5`, sql`6`])
    .execute();
}

/** Regulars with a part in each of these cycles, and how many of them were asked and have said nothing. */
export async function countCycleRegulars(
  db: Database,
  coachId: string,
  cycleIds: readonly string[],
): Promise<readonly { readonly cycleId: string; readonly regulars: number; readonly silent: number }[]> {
  if (cycleIds.length === 0) return [];
  return db
    .selectFrom('cycleRegulars')
    .select([
      'cycleId',
      (eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('regulars'),
      sql<number>`(count(*) filter (where sent_at is not null and wish is null and not exists (
        select from placements where placements.cycle_id = cycle_regulars.cycle_id and placements.regular_id = cycle_regulars.regular_id
          and placements.answer is not null)))::int`.as('silent'),
    ])
    .where('coachId', '=', coachId)
    .where('cycleId', 'in', cycleIds)
    .groupBy('cycleId')
    .execute();
}
