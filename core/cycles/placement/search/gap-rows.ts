import type { Client, Visit } from '../problem.ts';
import { isChained } from './keeps-gap.ts';
import { closeRow, pushTerm } from './program-rows.ts';
import type { ProgramRows } from './program-rows.ts';

/** A visit and the column of its first choice. */
export interface VisitColumns {
  readonly visit: Visit;
  readonly column: number;
}

const sorted = (days: Int32Array, direction: 1 | -1): readonly number[] => [...days].sort((a, b) => direction * (a - b));

function pushDays(rows: ProgramRows, { visit, column }: VisitColumns, wanted: (day: number) => boolean): void {
  for (const [j, day] of visit.days.entries())
    if (wanted(day)) for (let index = visit.first[j]!; index < visit.first[j + 1]!; index += 1) pushTerm(rows, column + index, 1);
}

/**
 * The gap between two visits: of the days from one on and the days of the next visit too near to it, at most one is taken. Such a set for every
 * day is as strong as forbidding pairs one by one, and far fewer rows. `phase` is the column that says whether the rhythm is taken, if any.
 */
export function pushGapRows(rows: ProgramRows, client: Client, before: VisitColumns, after: VisitColumns, phase: number | null): void {
  if (!isChained(before.visit, after.visit)) return;
  const push = (first: (day: number) => boolean, second: (day: number) => boolean): void => {
    pushDays(rows, before, first);
    pushDays(rows, after, second);
    if (phase !== null) pushTerm(rows, phase, -1);
    closeRow(rows, Number.NEGATIVE_INFINITY, phase === null ? 1 : 0);
  };
  let known = 0;
  for (const from of sorted(before.visit.days, 1)) {
    const near = (day: number): boolean => day < from + client.leastGap;
    const count = after.visit.days.filter(near).length;
    if (count > known) push((day) => day >= from, near);
    known = count;
  }
  known = 0;
  for (const from of sorted(before.visit.days, -1)) {
    const far = (day: number): boolean => day > from + client.mostGap;
    const count = after.visit.days.filter(far).length;
    if (count > known) push((day) => day <= from, far);
    known = count;
  }
}
