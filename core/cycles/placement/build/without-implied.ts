/** Which places use up how much of what. */
export interface Row {
  readonly places: readonly number[];
  readonly weights: readonly number[];
  readonly limit: number;
}

const contains = (outer: Row, inner: Row): boolean => {
  const known = new Map(outer.places.map((place, index) => [place, outer.weights[index]!]));
  return inner.places.every((place, index) => (known.get(place) ?? 0) >= inner.weights[index]!);
};

const implies = (one: Row, other: Row): boolean => one.limit <= other.limit && contains(one, other);

/** The rows without those that the row next to them implies: as time goes on, mostly places come or go. */
export function withoutImplied(rows: readonly Row[]): readonly Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    while (kept.length > 0 && implies(row, kept[kept.length - 1]!)) kept.pop();
    const before = kept.at(-1);
    if (!before || !implies(before, row)) kept.push(row);
  }
  return kept;
}
