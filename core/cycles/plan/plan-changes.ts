import type { LocalDate, WallMinute } from '../../time/instant.ts';
import { groupedBy } from '../../grouped-by.ts';
import type { Placement } from '../placement.ts';
import type { PlannedRegular, PlannedVisit, Why } from '../placement/placement-result.ts';
import { searchStanding } from './search-standing.ts';

/** One visit as the search leaves it. */
export interface PlanRow {
  readonly regularId: string;
  readonly dueOn: LocalDate;
  readonly state: 'planned' | 'unplaced';
  readonly date: LocalDate | null;
  readonly minute: WallMinute | null;
  readonly why: Why;
}

export interface PlanChanges {
  readonly inserted: readonly PlanRow[];
  /** Rows that stay, by their id, with what they say now. */
  readonly updated: readonly (PlanRow & { readonly id: string })[];
  readonly deleted: readonly string[];
}

/** The plan as it is when it is to be written. */
export interface PlannedBefore {
  readonly zone: string;
  /** The first day that was planned. */
  readonly firstDate: LocalDate;
  readonly placements: readonly Placement[];
  /** Who is to be placed now. */
  readonly activeIds: ReadonlySet<string>;
}

const rowOf = (regularId: string, { dueOn, placed, why }: PlannedVisit): PlanRow => ({
  regularId,
  dueOn,
  state: placed ? 'planned' : 'unplaced',
  date: placed?.date ?? null,
  minute: placed?.minute ?? null,
  why,
});

/** Keys come in the order they were written in: PostgreSQL puts them into one of its own. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
};

const isSame = (row: PlanRow, { state, date, minute, pinned, why }: Placement): boolean =>
  row.state === state &&
  row.date === date &&
  row.minute === minute &&
  !pinned &&
  JSON.stringify(sorted(row.why)) === JSON.stringify(sorted(why));

/**
 * What writing a plan changes. Visits that were planned by a search are replaced, in place where they stand for the same due day; what the coach,
 * the client or a booking holds stays. Who is not to be placed any more loses what was not sent.
 */
export function planChanges({ zone, firstDate, placements, activeIds }: PlannedBefore, planned: readonly PlannedRegular[]): PlanChanges {
  const own = groupedBy(placements, ({ regularId }) => regularId);
  const inserted: PlanRow[] = [];
  const updated: (PlanRow & { readonly id: string })[] = [];
  const deleted = placements.filter(({ regularId, booking }) => !activeIds.has(regularId) && !booking).map(({ id }) => id);
  for (const { regularId, visits } of planned.filter((each) => activeIds.has(each.regularId))) {
    const before = own.get(regularId) ?? [];
    const free = before.filter((placement) => searchStanding(zone, firstDate, placement).kind === 'free');
    const kept = new Set(before.filter((placement) => !free.includes(placement)).map(({ dueOn }) => dueOn));
    const rows = visits.filter(({ why, dueOn }) => why.code !== 'pinned' && !kept.has(dueOn)).map((visit) => rowOf(regularId, visit));
    for (const row of rows) {
      const known = free.find(({ dueOn }) => dueOn === row.dueOn);
      if (!known) inserted.push(row);
      else if (!isSame(row, known)) updated.push({ ...row, id: known.id });
    }
    deleted.push(...free.filter(({ dueOn }) => !rows.some((row) => row.dueOn === dueOn)).map(({ id }) => id));
  }
  return { inserted, updated, deleted };
}
