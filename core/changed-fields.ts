/** The names of the fields that differ, in the order given. For what a log may say changed without saying how. */
export const changedFields = <T extends object>(before: T, after: T, fields: readonly (keyof T & string)[]): readonly string[] =>
  fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
