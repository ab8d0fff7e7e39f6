/** Why a line of a file can't become a client. */
export const IMPORT_PROBLEMS = [
  'email_missing',
  'email_invalid',
  'name_missing',
  'name_too_long',
  'phone_invalid',
  'time_zone_unknown',
  'date_invalid',
  'date_ambiguous',
  'tags_too_many',
  'tag_too_long',
  'notes_too_long',
  'yes_no_unclear',
  'priority_unclear',
  'state_unclear',
  'strange_characters',
  'too_many_cells',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** What the cell says, where that helps to find it. */
  readonly value: string;
}
