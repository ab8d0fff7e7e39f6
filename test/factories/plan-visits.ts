import { randomUUID } from 'node:crypto';
import type { Frequency } from '../../core/cycles/placement/placement-settings.ts';
import type { LocalDate } from '../../core/time/instant.ts';
import type { Database } from '../../server/db/database.ts';

interface Plan {
  readonly coachId: string;
  readonly cycleId: string;
  readonly regular: { readonly regularId: string; readonly clientId: string };
  /** On the coach's wall clock. */
  readonly dates: readonly LocalDate[];
  readonly minute?: number;
  /** So many more for which there was no time. */
  readonly unplaced?: readonly LocalDate[];
  /** Of their part, what is not weekly on Tuesdays at that minute. */
  readonly part?: { readonly frequency?: Frequency; readonly minute?: number; readonly priority?: number };
}

/** A regular's part in a cycle with visits as a search plans them, straight into the tables. Gives the ids of those with a time, by date. */
export async function planVisits(
  db: Database,
  { coachId, cycleId, regular, dates, minute = 600, unplaced = [], part = {} }: Plan,
): Promise<readonly string[]> {
  const { regularId, clientId } = regular;
  const whose = { coachId, cycleId, regularId, clientId };
  await db
    .insertInto('cycleRegulars')
    .values({ ...whose, frequency: 'weekly', weekday: 2, minute, priority: 2, ...part })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = [
    ...dates.map((date) => ({ ...whose, id: randomUUID(), dueOn: date, state: 'planned' as const, date, minute, why: null })),
    ...unplaced.map((dueOn) => ({ ...whose, id: randomUUID(), dueOn, state: 'unplaced' as const, date: null, minute: null, why: null })),
  ];
  const rest = { bookingId: null, toldStartsAt: null, answer: null, answeredAt: null, createdAt: new Date() };
  await db
    .insertInto('placements')
    .values(rows.map((row) => ({ ...row, ...rest })))
    .execute();
  return rows.slice(0, dates.length).map(({ id }) => id);
}
