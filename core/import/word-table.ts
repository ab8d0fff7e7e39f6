/** Words, as `plainWord` has them and with spaces in between, and what each list of them means. */
export const wordTable = <T>(...lists: readonly (readonly [words: string, meaning: T])[]): ReadonlyMap<string, T> =>
  new Map(lists.flatMap(([list, meaning]) => list.split(' ').map((word) => [word, meaning] as const)));
