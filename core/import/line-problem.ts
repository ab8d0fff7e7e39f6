/** What can be wrong with a line of any file of people. */
export const LINE_PROBLEMS = [
  'email_missing',
  'email_invalid',
  'name_missing',
  'name_too_long',
  'phone_invalid',
  'date_invalid',
  'date_ambiguous',
  'notes_too_long',
  'priority_unclear',
  'state_unclear',
  'strange_characters',
  'too_many_cells',
] as const;

export interface LineProblem<C extends string> {
  readonly code: C;
  /** What the cell says, where that helps to find it. */
  readonly value: string;
}

/** Takes down one problem of a line. */
export type Tell<C extends string> = (code: C, value: string) => void;
