import { groupedBy } from '../grouped-by.ts';

/** What belongs to each regular, in the order it comes. */
export const byRegular = <T extends { readonly regularId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  groupedBy(rows, ({ regularId }) => regularId);
