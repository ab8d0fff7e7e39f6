/** Of each field the words that may stand over its column, as `plainWord` has them, with spaces in between; turned round. */
export const headingWords = <F extends string>(headings: Readonly<Record<F, string>>): ReadonlyMap<string, F> =>
  new Map(Object.entries<string>(headings).flatMap(([field, words]) => words.split(' ').map((word) => [word, field as F] as const)));
