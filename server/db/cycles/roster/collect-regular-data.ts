import type { Database } from '../../database.ts';

const roster = (db: Database, recordIds: readonly string[]) =>
  db.selectFrom('regulars').selectAll().where('clientId', 'in', recordIds).orderBy('createdAt').execute();

const cycles = (db: Database, recordIds: readonly string[]) =>
  db
    .selectFrom('cycleRegulars')
    .innerJoin('cycles', 'cycles.id', 'cycleRegulars.cycleId')
    .selectAll('cycleRegulars')
    .select(['cycles.name', 'cycles.firstDate', 'cycles.lastDate'])
    .where('cycleRegulars.clientId', 'in', recordIds)
    .orderBy('cycles.firstDate')
    .execute();

const placements = (db: Database, recordIds: readonly string[]) =>
  db
    .selectFrom('placements')
    .select(['id', 'cycleId', 'dueOn', 'state', 'date', 'minute', 'bookingId', 'toldStartsAt', 'answer', 'answeredAt', 'createdAt'])
    .where('clientId', 'in', recordIds)
    .orderBy('date')
    .orderBy('id')
    .execute();

/** All that the roster and the cycles keep about a person. */
export interface RegularData {
  readonly roster: readonly Awaited<ReturnType<typeof roster>>[number][];
  readonly cycles: readonly Awaited<ReturnType<typeof cycles>>[number][];
  readonly placements: readonly Awaited<ReturnType<typeof placements>>[number][];
}

export async function collectRegularData(db: Database, recordIds: readonly string[]): Promise<RegularData> {
  const [entries, parts, visits] = await Promise.all([roster(db, recordIds), cycles(db, recordIds), placements(db, recordIds)]);
  return { roster: entries, cycles: parts, placements: visits };
}
