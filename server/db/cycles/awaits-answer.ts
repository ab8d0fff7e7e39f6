import type { Database } from '../database.ts';

/** Whether a booking is a date of a cycle that its client has not said yes to, before the deadline was drawn. */
export async function awaitsAnswer(db: Database, bookingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('placements')
    .innerJoin('cycles', 'cycles.id', 'placements.cycleId')
    .select('placements.id')
    .where('bookingId', '=', bookingId)
    .where('answer', 'is distinct from', 'confirmed')
    .where('deadlineDoneAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
