/** What belongs to each regular, in the order it comes. */
export function byRegular<T extends { readonly regularId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.regularId);
    if (group) group.push(row);
    else groups.set(row.regularId, [row]);
  }
  return groups;
}
