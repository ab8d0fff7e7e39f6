/**
 * Which column holds what, by ways to read a heading, the surest first: a way is tried on all headings before the next. The first column where
 * several say the same; none holds two things.
 */
export function claimColumns<F extends string>(
  words: readonly string[],
  ways: readonly ((word: string) => F | undefined)[],
): Partial<Record<F, number>> {
  const columns: Partial<Record<F, number>> = {};
  for (const fieldOf of ways)
    for (const [column, word] of words.entries()) {
      const field = fieldOf(word);
      if (field !== undefined && columns[field] === undefined && !Object.values(columns).includes(column)) columns[field] = column;
    }
  return columns;
}
